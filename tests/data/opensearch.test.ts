import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { bulkFiles, indexDefinition, indexName } from '../../src/data/opensearch.ts';
import { openSearchDocuments } from '../../src/data/opensearch-documents.ts';
import { isObject } from '../../src/import/formats/flatten.ts';
import type { OwnField } from '../../src/records/own-field.ts';
import { actor, content, item, settings, topic } from '../archive/records.ts';

const own = { isFacet: true, isOnItem: true, isInLists: false, isSearched: true };
const fields: readonly OwnField[] = [
  { key: 'casualties', label: 'Casualties', type: 'number', ...own },
  { key: 'seen', label: 'Seen', type: 'date', ...own },
  { key: 'scene', label: 'Scene', type: 'place', ...own },
  { key: 'note', label: 'Note', type: 'text', ...own },
  { key: 'kind', label: 'Kind', type: 'choice', choices: [{ id: 'report', label: 'Report' }], ...own },
];
const seen = { edtf: '1931/..', earliest: '1931-01-01', latest: '1931-12-31' };
const archive = makeArchive(
  content({
    settings: settings({ language: 'fr-CA', title: 'Nouvelles du Port', fields }),
    topics: [topic('work', 'Travail'), topic('strikes', 'Grèves', { broader: 'work' })],
    actors: [actor('leith', 'Leith', { type: 'place', coordinates: { latitude: 55.98, longitude: -3.17 } })],
    files: new Map([['items/scan.png', { transcript: { path: 'items/scan.txt', hash: 'a', length: 12 } }]]),
    items: [
      item('strike', '1931-05~', {
        topics: ['strikes'],
        actors: ['leith'],
        source: {
          name: 'Le Soir',
          published: { edtf: '1931-06', earliest: '1931-06-01', latest: '1931-06-30' },
        },
        attachments: ['items/scan.png'],
        fields: {
          casualties: { type: 'number', number: 2 },
          seen: { type: 'date', date: seen },
          scene: { type: 'place', places: [{ name: 'Leith', actor: 'leith' }] },
          note: { type: 'text', text: 'A note' },
          kind: { type: 'choice', ids: ['report'] },
        },
        otherKeys: [{ key: 'binder', texts: ['blue'] }],
        corrections: [
          { date: { edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31' }, text: 'A day.' },
        ],
        relations: [{ kind: 'partOf', to: 'old' }],
        links: ['old'],
        formerly: ['walk-out'],
        added: '2025-01-02',
        featured: true,
        dateline: 'Leith',
      }),
      item('since', '1890/..', { language: 'en' }),
      item('until', '../1890'),
      item('old', '0001'),
      item('undated', 'unknown'),
    ],
  }),
);
const source = {
  loadBody: () => ({ text: 'Un mot.', html: '<p>Un <b>mot</b>.</p>' }),
  loadTranscript: () => ({ paragraphs: ['Des mots', 'lus'] }),
};
const pairs = [...openSearchDocuments(archive, source)].map((lines) => {
  const [action = '', document = '', ...rest] = lines.split('\n');
  return { action: JSON.parse(action), document: JSON.parse(document), rest };
});

test('each item is an action and a document, on a line each, as the bulk API asks', () => {
  for (const { action, document, rest } of pairs) {
    expect(rest).toEqual(['']);
    expect(action).toEqual({ index: { _id: document.id } });
  }
  expect(pairs.map(({ document }) => document.id)).toEqual(archive.items.map(({ id }) => id));
});

test('dates are ranges of days, open where the interval is, and absent where nothing is known', () => {
  const dates = Object.fromEntries(pairs.map(({ document }) => [document.id, document.dates]));
  expect(dates).toEqual({
    strike: { gte: '1931-05-01', lte: '1931-05-31' },
    since: { gte: '1890-01-01' },
    until: { lte: '1890-12-31' },
    old: { gte: '0001-01-01', lte: '0001-12-31' },
    undated: undefined,
  });
});

test('a document has names beside ids, broader topics, places, and no markup', () => {
  expect(pairs.find(({ document }) => document.id === 'strike')?.document).toMatchObject({
    topics: [{ id: 'strikes', name: 'Grèves' }],
    broaderTopics: ['strikes', 'work'],
    actors: [{ id: 'leith', type: 'place', name: 'Leith' }],
    places: [{ lat: 55.98, lon: -3.17 }],
    isUncertain: true,
    attachments: ['items/scan.png'],
    transcripts: ['Des mots\nlus'],
    added: '2025-01-02',
    fields: { seen: { date: '1931/..', dates: { gte: '1931-01-01' } }, casualties: 2, kind: ['report'] },
  });
  expect(JSON.stringify(pairs)).not.toContain('<b>');
});

/** What a mapping does not know, a cluster would keep without finding it. */
test('the mapping knows every key of the documents', () => {
  const definition = indexDefinition(archive, fields);
  const unknown = new Set<string>();
  const visit = (value: unknown, mapping: unknown, path: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, mapping, path);
    else if (!isObject(mapping)) unknown.add(path);
    else if (isObject(value) && isObject(mapping['properties'])) {
      for (const [key, inner] of Object.entries(value))
        visit(inner, mapping['properties'][key], `${path}.${key}`);
    }
  };
  const { mappings } = Object(definition);
  for (const { document } of pairs) visit(document, mappings, '');
  expect([...unknown]).toEqual([]);
  expect(mappings.properties).toMatchObject({
    title: { type: 'text', analyzer: 'french', fields: { plain: { analyzer: 'standard' } } },
    dates: { type: 'date_range', format: 'strict_date' },
    topics: { properties: { id: { type: 'keyword' }, name: { type: 'keyword' } } },
    fields: {
      properties: {
        casualties: { type: 'double' },
        seen: { properties: { dates: { type: 'date_range' } } },
        note: { type: 'text', analyzer: 'french' },
        kind: { type: 'keyword' },
      },
    },
  });
});

test.each([
  ['de', 'german'],
  ['pt-BR', 'brazilian'],
  ['pt', 'portuguese'],
  ['ja', 'cjk'],
  ['uk', 'standard'],
])('texts in %s are analysed as %s', (language, analyzer) => {
  expect(indexDefinition({ settings: settings({ language }) }, [])).toMatchObject({
    mappings: { properties: { text: { analyzer } } },
  });
});

test('names of indexes are what clusters allow', () => {
  expect(indexName('Nouvelles du Port')).toBe('nouvelles-du-port');
  expect(indexName('???')).toMatch(/^archive-/);
});

test('files hold as many documents as fit, and a large one alone', () => {
  const documents = ['aaaa\n', 'bbbb\n', 'cc\n', 'dddddddddddd\n', 'ä\n'];
  expect([...bulkFiles(documents, 10)]).toEqual([
    { name: 'bulk-0001.ndjson', text: 'aaaa\nbbbb\n' },
    { name: 'bulk-0002.ndjson', text: 'cc\n' },
    { name: 'bulk-0003.ndjson', text: 'dddddddddddd\n' },
    { name: 'bulk-0004.ndjson', text: 'ä\n' },
  ]);
  expect([...bulkFiles([])]).toEqual([]);
});
