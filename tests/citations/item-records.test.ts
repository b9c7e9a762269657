import { expect, test } from 'vitest';
import { decodeRecords, encodeRecords } from '../../src/citations/item-records.ts';
import { recordFileCount, recordFileOf } from '../../src/citations/record-files.ts';
import type { KnownDate } from '../../src/records/date.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from '../archive/records.ts';

const archive = { title: 'Harbour news', language: 'en' };

function roundTrip(record: Item) {
  const [decoded] = decodeRecords(JSON.parse(JSON.stringify(encodeRecords([record], archive))));
  return decoded;
}

const day: KnownDate = { edtf: '1931-05-03', earliest: '1931-05-03', latest: '1931-05-03' };
const about: KnownDate = { edtf: '1931~', earliest: '1931-01-01', latest: '1931-12-31' };

test.each([
  [
    'everything',
    item('strike', '1931-05', {
      title: 'Strike',
      language: 'fr',
      lead: 'They strike.',
      topics: ['labour', 'port'],
      actors: ['ray'],
      source: {
        name: 'Le Port',
        authors: ['Ann Ray', 'B. Lee'],
        published: day,
        page: '3',
        section: 'Ville',
        edition: 'Soir',
        place: 'Brest',
        issn: '1234-5679',
        language: 'fr',
        url: 'https://a.example/1',
        retrieved: '2024-02-01',
        archived: 'https://b.example/1',
        rights: 'None',
        id: 'x1',
      },
      otherSources: [{ name: 'The Herald', published: about }],
    }),
  ],
  ['nothing but a title and a day', item('plain', '1931-05-03')],
  ['a date about which little is known', item('about', '193X')],
  ['no date', item('undated', 'unknown')],
  [
    'words in the place of a date',
    item('words', 'unknown', { date: { edtf: 'unknown', words: 'not visible' } }),
  ],
] as const)('a record with %s comes back as it was', (_, record) => {
  const { id, title, date, language, lead, topics, actors, source, otherSources } = record;
  expect(roundTrip(record)).toEqual({
    ...{ id, title, date, language, lead, topics, actors, source },
    ...(otherSources && { otherSources }),
  });
});

test.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [9_946, 128],
  [1_000_000, 512],
])('the records of %i items are in %i files', (items, files) => {
  expect(recordFileCount(items)).toBe(files);
});

test('ids that are alike are spread over the files', () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 6_400; i++) {
    const file = recordFileOf(`report-${i}`, 64);
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  expect(counts.size).toBe(64);
  expect(Math.max(...counts.values())).toBeLessThan(150);
});
