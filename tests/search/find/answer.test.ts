import { expect, test } from 'vitest';
import { buildSearch } from '../../../src/search/build.ts';
import { answer, answerAll } from '../../../src/search/find/answer.ts';
import { openIndex } from '../../../src/search/find/opened-index.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { documentOf, loadFrom } from '../in-memory-search.ts';

const documents = [
  documentOf({ id: 'old', title: 'Peace talks', days: { earliest: '1999-01-01', latest: '1999-01-01' } }),
  documentOf({ id: 'new', title: 'Talks on peace', days: { earliest: '2000-01-01', latest: '2000-01-01' } }),
  documentOf({ id: 'oil', title: 'Oil', days: { earliest: '1998-01-01', latest: '1998-01-01' } }),
];
const opened = openIndex(loadFrom(buildSearch(documents, { language: 'en' })), async () => {});

async function idsOf(docIds: readonly number[]): Promise<readonly (string | undefined)[]> {
  const index = await opened;
  return (await Promise.all(docIds.map(index.preview))).map((each) => each?.id);
}

test.each([
  ['all words', 'peace talks', 'all', ['new', 'old']],
  ['all words, and then any', 'peace talks oil', 'any', ['oil', 'new', 'old']],
  ['a phrase', '"peace talks"', 'all', ['old']],
  ['the words of a phrase that occurs nowhere', '"talks peace"', 'apart', ['new', 'old']],
  ['any word, if no document has all', 'peace oil', 'any', ['oil', 'new', 'old']],
  ['nothing, if a + says which words are required', '+peace +oil', 'all', []],
  ['nothing without words', '!?', 'nothing', []],
])('searches for %s: %s', async (_case, text, required, ids) => {
  const index = await opened;
  const found = await answer(parseQuery(`${text} `, index.language), index);
  expect(found.required).toBe(required);
  expect([...(await idsOf(found.ranking.docIds))].sort()).toEqual([...ids].sort());
});

test('lists all documents, newest first', async () => {
  const { ranking, required } = answerAll(await (await opened).allDocIds());
  expect(required).toBe('all');
  expect(await idsOf(ranking.docIds)).toEqual(['new', 'old', 'oil']);
});
