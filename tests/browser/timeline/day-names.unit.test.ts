import { expect, test } from 'vitest';
import { dayName, rangeName } from '../../../src/browser/timeline/day-names.ts';
import { dayNumber } from '../../../src/search/files/days.ts';

test('a day has a name', () => {
  expect(dayName(dayNumber('1987-03-12'))).toBe('12 March 1987');
  expect(dayName(dayNumber('0987-03-12'))).toBe('12 March 0987');
});

test.each([
  ['1987-03-12', '1987-03-12', '12 March 1987'],
  ['1987-03-12', '1987-04-02', '12 March 1987 to 2 April 1987'],
  ['1987-03-01', '1987-03-31', 'March 1987'],
  ['1987-03-01', '1987-04-30', 'March 1987 to April 1987'],
  ['1987-01-01', '1987-12-31', '1987'],
  ['1987-01-01', '1988-12-31', '1987 to 1988'],
  ['1987-01-01', '1988-12-30', '1 January 1987 to 30 December 1988'],
])('%s to %s is %j', (first, last, name) => {
  expect(rangeName(dayNumber(first), dayNumber(last))).toBe(name);
});
