import { expect, test } from 'vitest';
import { axisTicks } from '../../../src/browser/timeline/axis.ts';
import { dayName, rangeName } from '../../../src/browser/timeline/day-names.ts';
import { dayNumber } from '../../../src/search/files/days.ts';

test('a day has a name', () => {
  expect(dayName(dayNumber('1987-03-12'))).toBe('12 March 1987');
  expect(dayName(dayNumber('0987-03-12'), 'month')).toBe('March 987');
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

test.each([
  ['1890-06-01', '2024-06-01', ['1900', '1920', '1940', '1960', '1980', '2000', '2020']],
  ['2022-05-01', '2024-02-15', ['Jul 2022', 'Oct', '2023', 'Apr', 'Jul', 'Oct', '2024']],
  ['2022-12-20', '2023-01-07', ['20 Dec 2022', '22', '24', '26', '28', '30', '2023', '3', '5', '7']],
  ['2023-01-29', '2023-02-02', ['29 Jan 2023', '30', '31', 'Feb', '2']],
  ['2023-01-30', '2023-03-20', ['5 Feb 2023', '12', '19', '26', '5 Mar', '12', '19']],
])('the axis from %s to %s', (from, to, labels) => {
  const start = dayNumber(from);
  const view = { start, width: 600, pixelsPerDay: 600 / (dayNumber(to) - start) };
  expect(axisTicks(view).map(({ label }) => label)).toEqual(labels);
});
