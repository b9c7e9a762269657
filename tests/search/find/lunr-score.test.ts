import { expect, test } from 'vitest';
import { postingLookup } from '../../../src/search/find/lookup.ts';
import { lunrScores } from '../../../src/search/find/lunr-score.ts';
import { matchOf } from '../../../src/search/find/matches.ts';
import { clauseOf, postingListOf, readerOf } from './postings.ts';

const reader = readerOf(
  { oil: postingListOf({ body: [0, 1] }), oilfield: postingListOf({ body: [2, 3] }) },
  4,
);
const typedOil = clauseOf({ term: 'oil', prefix: { letters: 'oil', terms: [], onlyIfUnknown: false } });

async function scores(clauses: readonly ReturnType<typeof clauseOf>[], docIds: readonly number[]) {
  const matches = await Promise.all(clauses.map((clause) => matchOf(clause, reader, postingLookup(reader))));
  return [...(await lunrScores(matches, docIds, reader, async () => {}))];
}

test('scores only the given documents', async () => {
  const [first = 0, ...others] = await scores([clauseOf({ term: 'oil' })], [0]);
  expect(first).toBeGreaterThan(0);
  expect(others).toEqual([0, 0, 0]);
});

test('a query whose words all have a boost of zero scores nothing', async () => {
  expect(await scores([clauseOf({ term: 'oil', boost: 0 })], [0, 1])).toEqual([0, 0, 0, 0]);
});

test('a completion counts half as much as the word itself', async () => {
  const reader = readerOf({ oil: postingListOf({ body: [0] }) }, 2);
  const completions = new Map([['oilfield', postingListOf({ body: [1] })]]);
  const match = { ...(await matchOf(typedOil, reader, postingLookup(reader))), completions };
  const [word = 0, completion = 0] = await lunrScores([match], [0, 1], reader, async () => {});
  expect(completion).toBeGreaterThan(0);
  expect(completion * 2).toBeCloseTo(word, 12);
});

test('clauses with the same term add up their boosts', async () => {
  const [twice] = await scores(
    [clauseOf({ term: 'oil' }), clauseOf({ term: 'oil' }), clauseOf({ term: 'oilfield' })],
    [0],
  );
  const [boosted] = await scores([clauseOf({ term: 'oil', boost: 2 }), clauseOf({ term: 'oilfield' })], [0]);
  expect(twice).toBe(boosted);
});
