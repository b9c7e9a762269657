import { expect, test } from 'vitest';
import { encodeWordList } from '../../../src/search/files/word-list.ts';
import { openDictionary } from '../../../src/search/find/dictionary.ts';

const entries = [
  { term: 'minist', form: 'minister', documentCount: 9 },
  { term: 'ministri', form: 'ministry', documentCount: 3 },
  { term: 'oil', form: 'oil', documentCount: 20 },
  { term: 'open', form: 'open', documentCount: 40 },
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

test.each([
  ['a wrong letter', 'minisder', 'minisd', 1, ['minister']],
  ['swapped letters before a changed one', 'oepn', 'oepn', 1, ['open']],
  ['only words that are frequent enough', 'ministr', 'ministr', 4, ['minister']],
  ['the more frequent word first', 'ministr', 'ministr', 1, ['minister', 'ministry']],
  ['not the word itself', 'oil', 'oil', 1, []],
  ['nothing similar', 'xyzzyplugh', 'xyzzyplugh', 1, []],
])('finds %s: %s', async (_case, word, term, minDocumentCount, forms) => {
  expect(await (await dictionary).nearestWords(word, term, minDocumentCount)).toEqual(forms);
});
