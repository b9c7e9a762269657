import { expect, test } from 'vitest';
import { dayNumber, dayText } from '../../../src/search/files/days.ts';

test.each([
  ['the first day of the epoch', '1970-01-01', 0],
  ['the day before', '1969-12-31', -1],
  ['a leap day', '2000-02-29', 11_016],
  ['no leap day in 1900', '1900-03-01', -25_508],
  ['long ago', '0999-12-31', -354_286],
  ['the last year with four digits', '9999-12-31', 2_932_896],
])('%s: %s is day %i, in both directions', (_what, day, number) => {
  expect(dayNumber(day)).toBe(number);
  expect(dayText(number)).toBe(day);
});

test('days follow each other through four centuries, regardless of clock changes', () => {
  const first = dayNumber('1800-01-01');
  const days = Array.from({ length: 146_097 }, (_, i) => dayText(first + i));
  expect(days.at(-1)).toBe('2199-12-31');
  expect(days.every((day, i) => i === 0 || (days[i - 1] ?? '') < day)).toBe(true);
});
