import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCount, formatNumber } from '../../src/html/numbers.ts';

test('formatNumber agrees with Intl.NumberFormat for English', () => {
  const english = new Intl.NumberFormat('en');
  fc.assert(
    fc.property(fc.nat(), fc.nat(2_000), (large, small) => {
      expect([large, small].map(formatNumber)).toEqual([large, small].map((value) => english.format(value)));
    }),
  );
});

test.each([
  [0, '0 items'],
  [1, '1 item'],
  [9_946, '9,946 items'],
])('formatCount with %i', (count, text) => {
  expect(formatCount(count, 'item')).toBe(text);
});
