import { expect, test } from 'vitest';
import { clustersOf, markWidth, newMarks, placeMarks } from '../../../src/browser/timeline/marks.ts';
import type { View } from '../../../src/browser/timeline/view.ts';
import { dayNumber } from '../../../src/search/files/days.ts';
import { countsOf, spansFrom } from './spans.ts';

const start = dayNumber('1931-05-01');
/** A hundred days of a pixel each. */
const coarse: View = { start, pixelsPerDay: 1, width: 100 };
/** Five days of twenty pixels each. */
const fine: View = { start, pixelsPerDay: 20, width: 100 };

const dates = [
  '1931-05-02',
  '1931-05-02',
  '1931-05-02~',
  '1931-05-04~',
  '1931-05-20/1931-05-29',
  '1920-01-01/1940-12-31',
  '1931-04-01',
  '1932-01-01',
];

async function marksIn(view: View, minWidth: number) {
  const spans = await spansFrom(dates);
  const marks = newMarks(view.width, spans);
  placeMarks(marks, countsOf(spans), spans, view, minWidth);
  const columns = [...marks.columns].flatMap((count, x) =>
    count === 0 ? [] : [`${x}: ${count}, ${marks.uncertain[x]} uncertain`],
  );
  const wide = [...marks.wide.slice(0, marks.wideCount)].map(
    (span) => (spans.lastDays[span] ?? 0) - (spans.firstDays[span] ?? 0) + 1,
  );
  return { columns, wide, most: marks.most };
}

test('short dates share the pixel of their middle, wide ones keep their extent, others are out of sight', async () => {
  expect(await marksIn(coarse, 2)).toEqual({
    columns: ['2: 3, 1 uncertain', '4: 1, 1 uncertain'],
    wide: [7671, 10],
    most: 3,
  });
});

test('nearer, days are wide too', async () => {
  expect(await marksIn(fine, 9)).toEqual({ columns: [], wide: [7671, 1, 1, 1], most: 2 });
});

test('marks are wide where there are few', async () => {
  const few = await spansFrom(['1931-05-02', '1931-05-04']);
  expect(markWidth(few, coarse)).toBe(9);
  const many = await spansFrom(
    Array.from({ length: 90 }, (_, i) => new Date((start + i) * 86_400_000).toISOString().slice(0, 10)),
  );
  expect(markWidth(many, coarse)).toBe(2);
});

test('a cluster has the dates that share a place, and wide dates have their own', async () => {
  const spans = await spansFrom(dates);
  const clusters = clustersOf(countsOf(spans), spans, coarse, 8);
  expect(clusters.map(({ left, right, count }) => [left, right, count])).toEqual([
    [dayNumber('1920-01-01') - start, dayNumber('1941-01-01') - start, 1],
    [-2.5, 5.5, 4],
    [19, 29, 1],
  ]);
  const near = clustersOf(countsOf(spans), spans, fine, 8).slice(1);
  expect(near.map(({ left, right, count }) => [left, right, count])).toEqual([
    [20, 40, 2],
    [20, 40, 1],
    [60, 80, 1],
  ]);
});
