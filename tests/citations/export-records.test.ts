import { expect, test } from 'vitest';
import { citationsOf } from '../../src/citations/citations-of.ts';
import { type ExportFormat, exportRecords } from '../../src/citations/export-records.ts';
import type { ItemRecord } from '../../src/citations/item-records.ts';
import { toBibtex } from '../../src/citations/to-bibtex.ts';
import { toCslJson } from '../../src/citations/to-csl-json.ts';
import { toRis } from '../../src/citations/to-ris.ts';
import { item } from '../archive/records.ts';

const archive = { title: 'Harbour news', language: 'en', url: 'https://example.org/' };
const names = { topic: (id: string) => `Topic ${id}`, actor: (id: string) => `Actor ${id}` };
const records: readonly ItemRecord[] = Array.from({ length: 450 }, (_, i) =>
  item(`item-${i}`, '1931-05-02', {
    lead: i === 0 ? 'A lead.' : '',
    topics: ['labour'],
    actors: ['ray'],
    source: i % 2 === 0 ? { name: 'The Herald', page: String(i) } : {},
  }),
);

test.each<[ExportFormat, typeof toRis]>([
  ['ris', toRis],
  ['bibtex', toBibtex],
  ['csl', toCslJson],
])('a file of %s is in parts what it is whole', (format, write) => {
  const citations = records.map((record) => {
    const cited = { ...record, abstract: record.lead, keywords: ['Topic labour'] };
    return citationsOf(cited, {
      title: 'Harbour news',
      recordUrl: `https://example.org/items/${record.id}.html`,
    })[0];
  });
  const parts = [...exportRecords(records, format, archive, names)];
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.join('')).toBe(write(citations));
});

test('a table has the names of topics and actors, other sources, and the address of the page', () => {
  const [csv = ''] = exportRecords(
    [
      item('strike', '1931~', {
        topics: ['labour', 'port'],
        actors: ['ray'],
        otherSources: [{ name: 'The Post' }, {}, { name: 'The Sun' }],
      }),
    ],
    'csv',
    archive,
    names,
  );
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFid,title,date,first_day,last_day,language,topics,actors,summary,source,source_author,source_published,source_page,source_section,source_edition,source_place,source_issn,source_language,source_url,source_retrieved,source_archived,source_rights,source_id,also_in,record_url',
    'strike,strike,1931~,1931-01-01,1931-12-31,en,Topic labour; Topic port,Actor ray,,,,,,,,,,,,,,,,The Post; The Sun,https://example.org/items/strike.html',
  ]);
});

test('in the place of an unknown date, a table has the words of the source', () => {
  const unknown = item('strike', 'unknown', { date: { edtf: 'unknown', words: 'not visible' } });
  const [csv = ''] = exportRecords([unknown], 'csv', archive, names);
  expect(csv).toContain('\r\nstrike,strike,not visible,,,en,');
});
