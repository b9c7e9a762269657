import { expect, test } from 'vitest';
import { parseSearchFile } from '../../../src/search/files/search-file.ts';
import { fullHash, hashedFile, shortHash } from '../../../src/search/index/hashed-file.ts';

test('hashes are SHA-256', () => {
  expect(fullHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(shortHash('abc', 6)).toBe('ba7816');
});

test('the name of a file changes with its content', () => {
  const [one, same, other] = [['a'], ['a'], ['b']].map((data) => hashedFile('search/words', data));
  expect(one?.path).toMatch(/^search\/words-[0-9a-f]{10}\.js$/);
  expect(same).toMatchObject({ path: one?.path, fingerprint: one?.fingerprint });
  expect(other?.path).not.toBe(one?.path);
  expect(parseSearchFile(one?.path ?? '', one?.text ?? '')).toEqual(['a']);
});
