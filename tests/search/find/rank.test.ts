import { expect, test } from 'vitest';
import { rank } from '../../../src/search/find/rank.ts';
import type { Clause } from '../../../src/search/query/clause.ts';
import { clauseOf, postingListOf, readerOf } from './postings.ts';

const reader = readerOf(
  {
    oil: postingListOf({ title: [2], body: [0, 1, 3] }),
    port: postingListOf({ body: [1, 4] }),
  },
  6,
);
const index = {
  reader,
  yieldToMain: async () => {},
  allDocIds: async () => [0, 1, 2, 3, 4],
  docIdsWithin: async () => [],
};
const [oil, port] = [clauseOf({ term: 'oil' }), clauseOf({ term: 'port' })];
const as = (clause: Clause, presence: Clause['presence']): Clause => ({ ...clause, presence });

const wanted = (clauses: readonly Clause[]) => ({ clauses, phrases: [], dates: [] });

test.each([
  ['best first, equal scores by descending doc id', [oil], [2, 3, 1, 0]],
  ['two required words', [as(oil, 'required'), as(port, 'required')], [1]],
  ['one word excluded', [oil, as(port, 'prohibited')], [2, 3, 0]],
  ['only exclusions leave all other documents', [as(oil, 'prohibited')], [4]],
  ['no clauses', [], []],
])('%s', async (_case, clauses, expected) => {
  const { docIds, scores, tooShort } = await rank(wanted(clauses), index);
  expect(docIds).toEqual(expected);
  const ordered = docIds.map((docId) => scores[docId] ?? Number.NaN);
  expect(ordered).toEqual(ordered.toSorted((a, b) => b - a));
  expect(tooShort).toBe(false);
});

test('documents with every word come before those with some, and are counted', async () => {
  // Document 2 has `oil` in its title, which alone would put it first.
  const { docIds, complete } = await rank(wanted([oil, port]), index);
  expect({ docIds, complete }).toEqual({ docIds: [1, 4, 2, 3, 0], complete: 1 });
});

test('a word that the query repeats is one word to have', async () => {
  const { docIds, complete } = await rank(wanted([port, port]), index);
  expect({ docIds, complete }).toEqual({ docIds: [4, 1], complete: 2 });
});

test('under `lunr`, every hit counts as complete, and the scores alone decide', async () => {
  const { docIds, complete } = await rank(wanted([oil, port]), index, 'lunr');
  expect({ docIds, complete }).toEqual({ docIds: [1, 2, 4, 3, 0], complete: 5 });
});

test('reports the terms that match, but none that are excluded', async () => {
  expect([...(await rank(wanted([oil, as(port, 'prohibited')]), index)).terms]).toEqual(['oil']);
});

test('ignores a word that is too short, and reports it', async () => {
  const short = clauseOf({
    term: 'p',
    presence: 'required',
    prefix: { letters: 'p', terms: [], onlyIfUnknown: false },
  });
  const { docIds, tooShort } = await rank(wanted([as(port, 'required'), short]), index);
  expect({ docIds, tooShort }).toEqual({ docIds: [4, 1], tooShort: true });
});
