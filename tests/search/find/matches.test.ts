import { expect, test } from 'vitest';
import { isTooShort, matchOf } from '../../../src/search/find/matches.ts';
import { clauseOf, postingListOf, readerOf } from './postings.ts';

const oil = postingListOf({ title: [1] });
const oilfield = postingListOf({ body: [2] });
const reader = readerOf({ oil, oilfield, negoti: postingListOf({ body: [3] }) }, 4);

test('a clause matches the terms of the index', async () => {
  const match = await matchOf(clauseOf({ term: 'oil' }), reader);
  expect([...match.terms]).toEqual([['oil', oil]]);
  expect(match.completions).toBeUndefined();
  expect((await matchOf(clauseOf({ term: 'peace' }), reader)).terms.size).toBe(0);
});

test('completions are merged into one term', async () => {
  const prefix = { letters: 'oil', terms: ['negoti', 'unknown'], onlyIfUnknown: false };
  const { completions } = await matchOf(clauseOf({ term: 'oil', prefix }), reader);
  expect(completions?.terms).toEqual(['oil', 'oilfield', 'negoti']);
  expect(completions?.postingList.get('title')?.docIds).toEqual([1]);
  expect(completions?.postingList.get('body')?.docIds).toEqual([2, 3]);
});

test.each([
  ['a prefix that is too short and not a term', 'o', 'o', true],
  ['a term that is too short to be completed', 'oil', 'o', false],
  ['a prefix without completions', 'xyz', 'xyz', false],
])('%s', async (_case, term, letters, expected) => {
  const match = await matchOf(
    clauseOf({ term, prefix: { letters, terms: [], onlyIfUnknown: false } }),
    reader,
  );
  expect(isTooShort(match)).toBe(expected);
});

test.each([
  ['a word that is in no document', 'oi', ['oil', 'oilfield']],
  ['but not one that is', 'oil', undefined],
])('once a word is typed out, completions match for %s', async (_case, term, expected) => {
  const prefix = { letters: term, terms: [], onlyIfUnknown: true };
  const { completions } = await matchOf(clauseOf({ term, prefix }), reader);
  expect(completions?.terms).toEqual(expected);
});
