import { expect, test } from 'vitest';
import { placedWord, positionOf, stopWordsBefore } from '../../../src/search/files/placed-words.ts';
import { maxCode } from '../../../src/search/words/stop-word-codes.ts';

test.each([
  [0, 0],
  [0, maxCode],
  [70_000, 59],
  [1_048_574, maxCode],
])('position %i and stop words %i fit into a positive 32-bit integer', (position, stopWords) => {
  const placed = placedWord(position, stopWords);
  expect(placed).toBe(Int32Array.of(placed)[0]);
  expect(placed).toBeGreaterThanOrEqual(0);
  expect([positionOf(placed), stopWordsBefore(placed)]).toEqual([position, stopWords]);
});

test.each([1_048_575, 5_000_000])('position %i, after the last, is the last', (position) => {
  const placed = placedWord(position, maxCode);
  expect([positionOf(placed), stopWordsBefore(placed)]).toEqual([1_048_575, 0]);
});
