import { expect, test } from 'vitest';
import {
  boundsOf,
  formatTimelineQuery,
  parseTimelineQuery,
  withMonthsOf,
} from '../../../src/browser/timeline/timeline-url.ts';
import { dayNumber } from '../../../src/search/files/days.ts';
import { noFilters } from '../../../src/search/query/filters.ts';

test.each(['', '?topic=oil&from=1987-03&to=1987-04', '?lanes=actor', '?topic=oil&topic=gas&lanes=source'])(
  'the address %j is read as it was written',
  (query) => {
    expect(formatTimelineQuery(parseTimelineQuery(query))).toBe(query);
  },
);

test('lanes that there are not are ignored', () => {
  expect(parseTimelineQuery('?lanes=year')).toEqual({ filters: noFilters, lanes: undefined });
});

test('the months in sight are those of the first and the last day in view', () => {
  const view = { start: dayNumber('1987-02-28') + 0.5, pixelsPerDay: 1, width: 31.5 };
  expect(withMonthsOf(view, noFilters)).toEqual({ ...noFilters, from: '1987-02', to: '1987-03' });
  expect(withMonthsOf(undefined, { ...noFilters, from: '1987-02' })).toEqual(noFilters);
  // As the view is a product of fractions, its edges are hardly ever whole days.
  const rounded = { start: dayNumber('1987-03-01') - 1e-9, pixelsPerDay: 1, width: 31 + 2e-9 };
  expect(withMonthsOf(rounded, noFilters)).toEqual({ ...noFilters, from: '1987-03', to: '1987-03' });
  const late = { start: dayNumber('9999-12-01'), pixelsPerDay: 1, width: 400 };
  expect(withMonthsOf(late, noFilters)).toEqual({ ...noFilters, from: '9999-12', to: '9999-12' });
});

test('months of an address are days to show', () => {
  const all = { start: 0, end: 10_000 };
  expect(boundsOf(noFilters, all)).toBeUndefined();
  expect(boundsOf({ ...noFilters, from: '1971-01' }, all)).toEqual({ start: 365, end: 10_000 });
  expect(boundsOf({ ...noFilters, from: '1971-01', to: '1971-02' }, all)).toEqual({ start: 365, end: 424 });
  expect(boundsOf({ ...noFilters, from: '1971-02', to: '1971-01' }, all)).toBeUndefined();
});
