import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHash, extendHash, hashFraction } from '../../../src/search/index/hash.ts';

/** Test vectors of 32-bit FNV-1a. */
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of "%s" is that of FNV-1a', (text, expected) => {
  const hash = [...text].reduce((hash, letter) => extendHash(hash, letter.charCodeAt(0)), emptyHash);
  expect(hash >>> 0).toBe(expected);
});

test('fractions are from 0 to below 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = hashFraction(text);
      expect(value >= 0 && value < 1).toBe(true);
    }),
  );
});

test('fractions of texts that differ at their end are spread evenly', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(hashFraction(`item-${i}`) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});
