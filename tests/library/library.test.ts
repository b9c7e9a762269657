import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSearch, loadFromFolder, type PlainDocument, writeSearch } from '../../src/library/node.ts';
import { noFilters, openSearch, type Search } from '../../src/library/search.ts';

async function searchIn(documents: readonly PlainDocument[], language?: string): Promise<Search> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-library-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeSearch(buildSearch(documents, language === undefined ? {} : { language }), folder);
  return openSearch(loadFromFolder(folder));
}

async function idsOf(search: Search, question: Parameters<Search['find']>[0]): Promise<readonly string[]> {
  const { docIds } = await search.find(question);
  return (await search.previews(docIds)).map(({ id }) => id);
}

const documents: readonly PlainDocument[] = [
  { id: 'a', title: 'Dockers walk out', date: '1987-03-10', topics: ['Strikes'], source: 'Harbour News' },
  { id: 'b', title: 'Dockers return', date: '1987-03~', topics: ['strikes'], actors: ["Dockers' Union"] },
  { id: 'c', title: 'Fog', body: 'The dockers wait.' },
];

test('documents with as little as a title are found, sorted and filtered', async () => {
  const search = await searchIn(documents);
  expect(await idsOf(search, { text: 'docker', order: 'oldest' })).toEqual(['b', 'a', 'c']);
  expect(await idsOf(search, { text: 'docker', order: 'newest' })).toEqual(['a', 'b', 'c']);
  const facets = await search.facets();
  const { unfiltered } = await search.find({ text: 'dockers' });
  const { topic, source, actor } = await facets.count(unfiltered, noFilters);
  expect(topic).toMatchObject([{ value: 'strikes', count: 2 }]);
  expect(source).toMatchObject([{ value: 'Harbour News', count: 1 }]);
  expect(actor).toMatchObject([{ value: 'dockers-union', name: "Dockers' Union" }]);
  expect(await idsOf(search, { text: '', filters: { ...noFilters, topic: ['strikes'] } })).toEqual([
    'a',
    'b',
  ]);
  expect(await search.suggestions({ text: 'dokcers' })).toEqual(['dockers']);
});

test('the stemmer of another language is a file of the index', async () => {
  const search = await searchIn([{ id: 'a', title: 'Les grèves continuent' }], 'fr');
  expect(await idsOf(search, { text: 'grève' })).toEqual(['a']);
});

test('the order of the documents changes no file', () => {
  const bytes = (each: readonly PlainDocument[]) => buildSearch(each).map(({ path, text }) => [path, text]);
  expect(bytes([...documents].reverse())).toEqual(bytes(documents));
});

test('a date that is none is named with its document', () => {
  expect(() => buildSearch([{ id: 'a', title: 'Fog', date: '1987-02-30' }])).toThrow(
    /^document "a": .*1987-02-30/,
  );
});
