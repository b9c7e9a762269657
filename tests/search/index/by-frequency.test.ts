import { expect, test } from 'vitest';
import { byFrequency } from '../../../src/search/index/by-frequency.ts';

test('frequent values come first, in steps of twice as frequent, and within a step by key', () => {
  const counts = { a: 1, b: 7, c: 4, d: 8, e: 2, f: 3, g: 1 };
  const values = Object.entries(counts).map(([key, count]) => ({ key, count }));
  const order = byFrequency(values.toReversed()).map(({ key }) => key);
  expect(order.join('')).toBe('dbcefag');
});
