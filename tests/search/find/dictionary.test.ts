import { expect, test } from 'vitest';
import { encodeWordList } from '../../../src/search/files/word-list.ts';
import { maxDistance, openDictionary } from '../../../src/search/find/dictionary.ts';

const entries = [
  { term: '1987', form: '1987', documentCount: 90 },
  { term: 'actual', form: 'actually', documentCount: 20 },
  { term: 'minist', form: 'minister', otherForms: ['ministers'], documentCount: 9 },
  { term: 'ministri', form: 'ministry', documentCount: 3 },
  { term: 'oil', form: 'oil', documentCount: 20 },
  { term: 'open', form: 'open', documentCount: 40 },
  { term: 'zurich', form: 'zürich', documentCount: 1 },
  // The first letter is Cyrillic.
  { term: 'оil', form: 'оil', documentCount: 90 },
  { term: 'сша', form: 'сша', documentCount: 10 },
];
const dictionary = openDictionary(
  encodeWordList(entries),
  entries.map(({ term }) => term),
  async () => {},
);

test.each([
  ['minist', 8],
  ['ministri', 2],
  ['open', 32],
  ['unknown', 0],
])('about the number of documents with %s, rounded down to a power of 2, is %i', async (term, count) => {
  expect((await dictionary).documentCount(term)).toBe(count);
});

test('knows words in each form, but no stems', async () => {
  const { hasWord } = await dictionary;
  expect(['minister', 'ministers', 'zurich', 'minist'].map(hasWord)).toEqual([true, true, true, false]);
});

test.each([
  ['a wrong letter', 'minisder', ['minister']],
  ['another form of a word', 'minisders', ['ministers']],
  ['swapped letters', 'oepn', ['open']],
  ['the more frequent word first', 'ministr', ['minister', 'ministry']],
  ['a word with an accent, typed without', 'zurihc', ['zürich']],
  ['no word from another script', 'cwa', []],
  ['no word partly in another script', 'uil', ['oil']],
  ['no other number', '1978', []],
  ['nothing for a word of two letters', 'ol', []],
  ['nothing further than a third of the letters', 'oyls', []],
  ['nothing similar', 'xyzzyplugh', []],
])('finds %s: %s', async (_case, typed, words) => {
  const near = await (await dictionary).nearestWords(typed, 5);
  expect(near.map(({ word }) => word)).toEqual(words);
});

test.each([
  ['uk', 0],
  ['oil', 1],
  ['opecs', 1],
  ['opened', 2],
  ['negotiate', 2],
  ['negotiated', 3],
  ['antidisestablishmentarianism', 3],
  ['1987', 0],
  ['boeing747', 0],
])('up to a third of the letters of %s may differ, but no more than two or three: %i', (typed, distance) => {
  expect(maxDistance(typed)).toBe(distance);
});
