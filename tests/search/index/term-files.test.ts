import { expect, test } from 'vitest';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import { decodeTerms, type WordList } from '../../../src/search/files/word-list.ts';
import { termFiles } from '../../../src/search/index/term-files.ts';
import { emptyIndex } from '../../../src/search/index/term-index.ts';
import { syntheticWord } from '../../bench/archives.ts';

const terms = [...new Set(Array.from({ length: 3_000 }, (_, i) => syntheticWord(i)))].sort((a, b) =>
  a < b ? -1 : 1,
);
const index = {
  ...emptyIndex,
  terms,
  forms: terms,
  formOf: Int32Array.from(terms.keys()),
  documentCounts: new Int32Array(terms.length).fill(1),
  impacts: terms.map((term) => `(${term})`),
  restImpacts: terms.map(() => ''),
  postingLists: terms.map((term) => `<${term}>`),
  positions: terms.map((term) => `[${term}]`),
};
const unchanged = new Uint8Array(terms.length);
const built = termFiles({ index, changed: unchanged }, new Map());

test('each shard has a file of posting lists and positions, and all terms are in the word list', async () => {
  const kinds = built.files.map(({ path }) => path.split('/')[1]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect(count('terms')).toBeGreaterThan(3);
  expect(count('postings')).toBe(count('terms'));
  const words = built.files.find(({ path }) => path === built.words);
  // The word list of the build above.
  const list = parseSearchFile(built.words, words?.text ?? '') as WordList;
  expect(await decodeTerms(list)).toEqual(terms);
});

test('an unchanged index has the same files with the hashes of its last version as without', () => {
  const cached = termFiles({ index, changed: unchanged }, built.shardHashes);
  expect(cached.files.map(({ path }) => path)).toEqual(built.files.map(({ path }) => path));
});
