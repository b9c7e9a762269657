import { expect, test } from 'vitest';
import { byFrequency } from '../../src/records/by-frequency.ts';

test('the most frequent comes first, and of equals the first by code units, in whatever order they are', () => {
  const texts = ['b', 'a', 'c', 'c', 'B'];
  expect(byFrequency(texts)).toEqual(['c', 'B', 'a', 'b']);
  expect(byFrequency(texts.toReversed())).toEqual(['c', 'B', 'a', 'b']);
  expect(byFrequency([])).toEqual([]);
});
