import { expect, test } from 'vitest';
import { decodeDocumentColumns, encodeDocumentColumns } from '../../src/search/document-columns.ts';
import { tag } from './in-memory-search.ts';

const topics = [tag('Oil')];
const days = { earliest: '1999-12-20', latest: '2000-01-10' };
const documents = [
  { id: 'a', key: 'key-a', source: 'Gazette', topics, actors: [], days },
  {
    id: 'b',
    key: 'key-b',
    source: '',
    otherSources: ['Herald'],
    topics,
    actors: [tag('OPEC')],
    language: 'fr',
  },
  { id: 'c', key: 'key-c', source: 'Gazette', topics: [], actors: [], days },
];

test('metadata round-trips', () => {
  expect(decodeDocumentColumns(encodeDocumentColumns(documents))).toEqual(documents);
  expect(decodeDocumentColumns(encodeDocumentColumns([]))).toEqual([]);
});

test('values that documents share are stored once', () => {
  const columns = encodeDocumentColumns(documents);
  expect(columns.sources.values).toEqual(['Gazette', '']);
  expect(columns.languages.values).toEqual([undefined, 'fr']);
  expect(columns.days.values).toEqual([days, undefined]);
  expect(columns.topics.values).toEqual([topics, []]);
});
