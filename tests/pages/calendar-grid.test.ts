import { expect, test } from 'vitest';
import { makeCalendar, type Period } from '../../src/archive/calendar.ts';
import { calendarGrid } from '../../src/pages/calendar-grid.ts';
import { item } from '../archive/records.ts';
import { english } from '../support/english.ts';

function yearOf(dates: readonly string[]): Period {
  const [year] = makeCalendar(dates.map((date, i) => item(`i${i}`, date))).years;
  if (year === undefined) throw new Error('no year');
  return year;
}

function monthGrid(dates: readonly string[]) {
  const [month] = yearOf(dates).parts;
  return month && calendarGrid(month)?.evaluate(english);
}

test('a year has twelve months, of which those with items are links', () => {
  const grid = calendarGrid(yearOf(['1931-12-24', '1931-02-01', '1931-02', '1931']))?.evaluate(english);
  if (grid?.unit !== 'month') throw new Error('no months');
  expect(grid.cells.map(({ label, count }) => `${label} ${count}`)).toEqual([
    ...['January 0', 'February 2', 'March 0', 'April 0', 'May 0', 'June 0', 'July 0', 'August 0'],
    ...['September 0', 'October 0', 'November 0', 'December 1'],
  ]);
  expect(grid.cells[1]).toMatchObject({ name: 'February 1931', path: 'timeline/1931-02.html', level: 2 });
  expect(grid.cells[2]).toMatchObject({ path: undefined, level: undefined });
});

/** 1 February 1932 was a Monday, 1 May 1932 a Sunday. */
test.each([
  ['1932-02', 29, 5, 0],
  ['1931-02', 28, 5, 6],
  ['1932-05', 31, 6, 6],
])('the month %s has %i days in %i weeks, after %i of another month', (month, days, weeks, before) => {
  const grid = monthGrid([`${month}-05`, month]);
  if (grid?.unit !== 'day') throw new Error('no days');
  expect(grid.weeks).toHaveLength(weeks);
  expect(grid.weeks.every((week) => week.length === 7)).toBe(true);
  const cells = grid.weeks.flat();
  expect(cells.filter((cell) => cell !== undefined)).toHaveLength(days);
  expect(cells.findIndex((cell) => cell !== undefined)).toBe(before);
  expect(cells[before + 4]).toMatchObject({ label: '5', path: `timeline/${month}-05.html`, count: 1 });
});

test('the days that the dates of items cover are marked, unless these cover the whole month', () => {
  const markedIn = (...dates: readonly string[]) => {
    const grid = monthGrid(['1931-05-05', ...dates]);
    if (grid?.unit !== 'day') throw new Error('no days');
    const marked = grid.weeks.flat().flatMap((day) => (day?.inRange === true ? [day.label] : []));
    return [grid.hasRanges, ...marked];
  };
  expect(markedIn('1931-05-04/1931-05-06', '1931-05-30/1931-05-31')).toEqual([
    true,
    '4',
    '5',
    '6',
    '30',
    '31',
  ]);
  expect(markedIn('1931-05')).toEqual([false]);
});

test('a month whose items have no days, and a day, have no grid', () => {
  expect(monthGrid(['1931-05', '1931-05'])).toBeUndefined();
  expect(yearOf(['1931-05-02']).parts[0]?.parts.map(calendarGrid)).toEqual([undefined]);
});
