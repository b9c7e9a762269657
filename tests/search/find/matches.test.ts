import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import { allTiers } from '../../../src/search/find/index-reader.ts';
import { impactLookup, type Lookup, postingLookup } from '../../../src/search/find/lookup.ts';
import { docIdListsOf, isTooShort, matchOf } from '../../../src/search/find/matches.ts';
import type { Clause } from '../../../src/search/query/clause.ts';
import { clauseOf, postingListOf, readerOf } from './postings.ts';

const oil = postingListOf({ title: [1] });
const oilfield = postingListOf({ body: [2] });
const reader = readerOf({ oil, oilfield, negoti: postingListOf({ body: [3] }) }, 4);

const lookup = postingLookup(reader);
const match = (clause: Clause) => matchOf(clause, reader, lookup);

test('a clause matches the terms of the index', async () => {
  const { terms, completions } = await match(clauseOf({ term: 'oil' }));
  expect([...terms]).toEqual([['oil', oil]]);
  expect(completions).toBeUndefined();
  expect((await match(clauseOf({ term: 'peace' }))).terms.size).toBe(0);
});

/** The documents with `oilfield` in some fields. */
async function docIdsIn<List>(fields: Clause['fields'], lookup: Lookup<List>): Promise<readonly number[]> {
  const found = await matchOf(clauseOf({ term: 'oilfield', fields }), reader, lookup);
  return docIdListsOf(found, lookup).flatMap((list) => Array.from(list));
}

test.each([
  ['impact lists', (fields: Clause['fields']) => docIdsIn(fields, impactLookup(reader, allTiers))],
  ['posting lists', (fields: Clause['fields']) => docIdsIn(fields, lookup)],
])('the documents of a clause are those of its fields, by %s', async (_case, docIds) => {
  expect(await docIds(searchFields)).toEqual([2]);
  expect(await docIds(['title', 'body'])).toEqual([2]);
  expect(await docIds(['title'])).toEqual([]);
});

test('a word has the completions that the index has', async () => {
  const prefix = { letters: 'oil', terms: ['negoti', 'unknown'], onlyIfUnknown: false };
  const { completions } = await match(clauseOf({ term: 'oil', prefix }));
  expect([...(completions?.keys() ?? [])]).toEqual(['oil', 'oilfield', 'negoti']);
});

test.each([
  ['a prefix that is too short and not a term', 'o', 'o', true],
  ['a term that is too short to be completed', 'oil', 'o', false],
  ['a prefix without completions', 'xyz', 'xyz', false],
])('%s', async (_case, term, letters, expected) => {
  const prefix = { letters, terms: [], onlyIfUnknown: false };
  expect(isTooShort(await match(clauseOf({ term, prefix })))).toBe(expected);
});

test.each([
  ['a word that is in no document', 'oi', ['oil', 'oilfield']],
  ['but not one that is', 'oil', undefined],
])('once a word is typed out, completions match for %s', async (_case, term, expected) => {
  const prefix = { letters: term, terms: [], onlyIfUnknown: true };
  const { completions } = await match(clauseOf({ term, prefix }));
  expect(completions && [...completions.keys()]).toEqual(expected);
});
