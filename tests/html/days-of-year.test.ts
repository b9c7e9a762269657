import { constantFrom, property, uniqueArray, assert as verify } from 'fast-check';
import { expect, test } from 'vitest';
import { encodeDays, nearestDay } from '../../src/html/days-of-year.ts';

const days = Array.from({ length: 366 }, (_, i) =>
  new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(5, 10),
);

test('the nearest day is found as by looking at every distance in turn', () => {
  const day = constantFrom(...days);
  verify(
    property(uniqueArray(day), day, constantFrom(0, 3, 7), (chosen, today, reach) => {
      const at = (distance: number) => days[(days.indexOf(today) + distance + 366) % 366] ?? '';
      const distances = Array.from({ length: reach + 1 }, (_, i) => [-i, i]).flat();
      const expected = distances.map(at).find((each) => chosen.includes(each));
      expect(nearestDay(encodeDays(chosen), today, reach)).toBe(expected);
    }),
  );
});

test('any days are a text of 62 letters at most', () => {
  expect(encodeDays(days).length).toBeLessThanOrEqual(62);
  expect(nearestDay(encodeDays(['02-29']), '03-01', 1)).toBe('02-29');
});
