import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from '../../src/indexing/number-range.ts';

test.each([
  [0, 0, 0],
  [7, 7, 7],
  [2.5, 2, 3],
  [9.5, 9, 10],
  [10, 10, 19],
  [19.5, 10, 19],
  [20, 20, 49],
  [99, 50, 99],
  [100, 100, 199],
  [1450, 1000, 1999],
  [5_000_000, 5_000_000, 9_999_999],
  [-1, -1, -1],
  [-0.5, -1, -0],
  [-12, -19, -10],
])('%d is from %d to %d', (number, first, last) => {
  expect(rangeOf(number)).toEqual({ first, last });
});

test('every whole number is within its range, and so is every number of the range', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), (number) => {
      const { first, last } = rangeOf(number);
      expect(first <= number && number <= last).toBe(true);
      expect([rangeOf(first), rangeOf(last)]).toEqual([
        { first, last },
        { first, last },
      ]);
    }),
  );
});
