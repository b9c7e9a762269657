import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  frequencyOf,
  impactOf,
  referenceLength,
  saturate,
  saturationOf,
  weighIn,
} from '../../src/search/impact.ts';

const frequency = fc.double({ min: 0.001, max: 500, noNaN: true });

test('an impact is one of sixteen, and off by half a level at most', () => {
  fc.assert(
    fc.property(frequency, (frequency) => {
      const impact = impactOf(frequency);
      expect(Number.isInteger(impact) && impact >= 0 && impact < 16).toBe(true);
      expect(Math.abs(saturationOf(impact) - saturate(frequency))).toBeLessThanOrEqual(1 / 32);
    }),
  );
});

test('an impact stands for a frequency that has it', () => {
  for (let impact = 0; impact < 16; impact++) expect(impactOf(frequencyOf(impact))).toBe(impact);
});

test('a word counts more in a title, and less in a long body', () => {
  expect(weighIn('body', 128)(2, 128)).toBe(2);
  expect(weighIn('title', 8)(1, 8)).toBe(6);
  // Four times the reference length: 1 - 0.75 + 0.75 × 4.
  expect(weighIn('body', 128)(1, 512)).toBeCloseTo(1 / 3.25, 12);
  expect(weighIn('source', 2)(1, 9)).toBe(0.5);
});

test.each([
  [0, 1],
  [1.4, 1],
  [1.5, 2],
  [90, 64],
  [91, 128],
  [150, 128],
  [182, 256],
])('a mean length of %s is compared as %s', (mean, expected) => {
  expect(referenceLength(mean)).toBe(expected);
});
