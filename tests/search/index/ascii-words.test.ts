import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AsciiWords, extendWordHash } from '../../../src/search/index/ascii-words.ts';
import { emptyHash } from '../../../src/search/index/hash.ts';

/** The id of a word within a text, which is added if it is new. */
function idOf(words: AsciiWords, word: string): number {
  const bytes = Buffer.from(`, ${word}.`);
  const [from, to] = [2, 2 + word.length];
  const hash = [...word].reduce((hash, letter) => extendWordHash(hash, letter.charCodeAt(0)), emptyHash);
  const id = words.find(bytes, from, to, hash);
  if (id === words.count) words.add(bytes, from, to, hash);
  return id;
}

test('words get ids in order of appearance, whatever their case', () => {
  const character = fc.constantFrom(...'abcABC019'.split(''));
  const word = fc.string({ unit: character, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200, size: 'max' }), (all) => {
      const words = new AsciiWords();
      const ids = new Map<string, number>();
      for (const each of all) {
        const lower = each.toLowerCase();
        if (!ids.has(lower)) ids.set(lower, ids.size);
        expect(idOf(words, each)).toBe(ids.get(lower));
      }
      expect(words.count).toBe(ids.size);
    }),
  );
});

test('many words keep their ids when the table grows', () => {
  const words = new AsciiWords();
  const all = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
  expect(all.map((word) => idOf(words, word))).toEqual(all.map((_, i) => i));
  expect(all.map((word) => idOf(words, word))).toEqual(all.map((_, i) => i));
});
