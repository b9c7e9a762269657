import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted, grouped } from '../../src/html/numbers.ts';

test('whole numbers are written as English writes them', () => {
  const english = new Intl.NumberFormat('en');
  fc.assert(
    fc.property(fc.nat(), fc.nat(2_000), (large, small) => {
      expect([large, small].map(grouped)).toEqual([large, small].map((value) => english.format(value)));
    }),
  );
});

test.each([
  [0, '0 items'],
  [1, '1 item'],
  [9_946, '9,946 items'],
])('%i counted', (count, text) => {
  expect(counted(count, 'item')).toBe(text);
});
