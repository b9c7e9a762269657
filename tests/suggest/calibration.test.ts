import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate } from '../../src/suggest/calibration.ts';

test('a score is the part of trials of about its strength that were right', () => {
  const trials = Array.from({ length: 1000 }, (_, i) => ({ strength: i, isRight: i % 10 < i / 100 }));
  const scoreOf = calibrate(trials);
  expect([5, 250, 550, 999].map((strength) => Math.round(scoreOf(strength) * 100))).toEqual([9, 32, 59, 95]);
});

test('few trials are no certainty, and none say nothing', () => {
  const right = Array.from({ length: 3 }, (_, strength) => ({ strength, isRight: true }));
  expect(calibrate(right)(2)).toBe(4 / 5);
  expect(calibrate([])(2)).toBe(0);
});

test('what is stronger has no lower score, and no score is outside of 0 and 1', () => {
  const trial = fc.record({ strength: fc.nat(50), isRight: fc.boolean() });
  fc.assert(
    fc.property(fc.array(trial, { maxLength: 200 }), (trials) => {
      const scoreOf = calibrate(trials);
      const scores = Array.from({ length: 52 }, (_, strength) => scoreOf(strength));
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...scores)).toBeLessThan(1);
    }),
  );
});
