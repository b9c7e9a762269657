import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDocIds, encodeDocIds } from '../../../src/search/files/doc-ids.ts';

test('doc ids round-trip', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300_000)), (ids) => {
      const ascending = ids.sort((a, b) => a - b);
      expect(decodeDocIds(encodeDocIds(ascending))).toEqual(ascending);
    }),
  );
});
