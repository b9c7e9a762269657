import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countHashes,
  encodeHashes,
  groupHashLength,
  hashAt,
  hashLength,
} from '../../../src/search/files/hashes.ts';

test.each([hashLength, groupHashLength] as const)('hashes of %i digits round-trip', (length) => {
  const hash = fc.string({
    unit: fc.constantFrom(...'0123456789abcdef'),
    minLength: length,
    maxLength: length,
  });
  const zeros = fc.constant('0'.repeat(length));
  fc.assert(
    fc.property(fc.array(fc.oneof(hash, zeros)), (hashes) => {
      const list = encodeHashes(hashes, length);
      expect(countHashes(list, length)).toBe(hashes.length);
      expect(hashes.map((_, i) => hashAt(list, i, length))).toEqual(hashes);
      expect(hashAt(list, hashes.length, length)).toBeUndefined();
    }),
  );
});

test('a digit of a list says five bits', () => {
  expect(encodeHashes(['0000000001', 'ffffffffff'], hashLength)).toBe('00000001vvvvvvvv');
});
