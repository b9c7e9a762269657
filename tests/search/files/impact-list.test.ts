import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeGroups, encodeGroups } from '../../../src/search/files/impact-list.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';

test('the varints of an impact list', () => {
  const list = [
    { impact: 15, docIds: [0] },
    { impact: 4, docIds: [2, 7, 8] },
  ];
  const writer = new VarintWriter();
  // One document of impact 15; three of impact 4 (2 × 16 + 15 - 4), with gaps of 2, 4 and 0.
  for (const number of [0, 0, 43, 2, 4, 0]) writer.write(number);
  expect(encodeGroups(list, new VarintWriter())).toBe(writer.take());
});

test('an impact list round-trips', () => {
  const docIds = fc.uniqueArray(fc.nat(100_000), { minLength: 1 }).map((ids) => ids.sort((a, b) => a - b));
  const list = fc
    .uniqueArray(fc.record({ impact: fc.nat(15), docIds }), { selector: ({ impact }) => impact })
    .map((groups) => groups.sort((a, b) => b.impact - a.impact));
  fc.assert(
    fc.property(list, (original) => {
      expect(decodeGroups(encodeGroups(original, new VarintWriter()))).toEqual(original);
    }),
  );
});
