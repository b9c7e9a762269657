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
const index = { reader, yieldToMain: async () => {}, allDocIds: async () => [0, 1, 2, 3, 4] };
const [oil, port] = [clauseOf({ term: 'oil' }), clauseOf({ term: 'port' })];
const as = (clause: Clause, presence: Clause['presence']): Clause => ({ ...clause, presence });

test.each([
  ['best first, equal scores by descending doc id', [oil], [2, 3, 1, 0]],
  ['two required words', [as(oil, 'required'), as(port, 'required')], [1]],
  ['one word excluded', [oil, as(port, 'prohibited')], [2, 3, 0]],
  ['only exclusions leave all other documents', [as(oil, 'prohibited')], [4]],
  ['no clauses', [], []],
])('%s', async (_case, clauses, expected) => {
  const { docIds, scores, tooShort } = await rank(clauses, [], index);
  expect(docIds).toEqual(expected);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores).toHaveLength(docIds.length);
  expect(tooShort).toBe(false);
});

test('reports the terms that match, but none that are excluded', async () => {
  expect([...(await rank([oil, as(port, 'prohibited')], [], index)).terms]).toEqual(['oil']);
});

test('ignores a word that is too short, and reports it', async () => {
  const short = clauseOf({ term: 'p', presence: 'required', prefix: { letters: 'p', terms: [] } });
  const { docIds, tooShort } = await rank([as(port, 'required'), short], [], index);
  expect({ docIds, tooShort }).toEqual({ docIds: [4, 1], tooShort: true });
});
