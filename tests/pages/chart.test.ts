import { expect, test } from 'vitest';
import { type BarView, calendarChart, itemChart } from '../../src/pages/chart.ts';
import { item } from '../archive/records.ts';
import { english } from '../support/english.ts';

const items = (dates: readonly string[]) => dates.map((date, i) => item(`i${i}`, date));

const filter = [['topic', 'fog']] as const;

/** A bar as text: name, count, and where it leads. */
function barText({ name, count, path }: BarView): string {
  return `${name}: ${count}${path === undefined ? '' : ` ${path}`}`;
}

test('the chart of a list has a bar for each period from the first to the last, and leads to a search', () => {
  const chart = itemChart(items(['1931-05-04', '1931-05-02', '1931-05-02']), filter).evaluate(english);
  expect(chart.unit).toBe('day');
  expect(chart.bars.map(barText)).toEqual([
    '2 May 1931: 2 search.html?topic=fog&q=1931-05-02',
    '3 May 1931: 0',
    '4 May 1931: 1 search.html?topic=fog&q=1931-05-04',
  ]);
  expect(chart.bars.map(({ label }) => label)).toEqual(['2 May', '3 May', '4 May']);
});

test('the bars of the archive’s chart lead to the timeline, except empty ones', () => {
  const chart = calendarChart(items(['1931-07-10', '1931-05-02', '1931-05-20'])).evaluate(english);
  expect(chart.unit).toBe('month');
  expect(chart.bars.map(barText)).toEqual([
    'May 1931: 2 timeline/1931-05.html',
    'June 1931: 0',
    'July 1931: 1 timeline/1931-07.html',
  ]);
});

test('the bars of decades lead nowhere, because the timeline has no page for a decade', () => {
  const chart = calendarChart(items(['1915', '1831'])).evaluate(english);
  expect(chart.unit).toBe('decade');
  expect(chart.bars).toHaveLength(9);
  expect(chart.bars.map(barText)[0]).toBe('1830s: 1');
  expect(chart.bars.map(barText)[8]).toBe('1910s: 1');
});

test('a chart counts separately the items dated too widely for its bars, and the undated ones', () => {
  const days = Array.from({ length: 20 }, (_, i) => `1931-05-${String(i + 1).padStart(2, '0')}`);
  const chart = itemChart(
    items([...days, '1931', '1931/1935', 'unknown', 'unknown', 'unknown']),
    filter,
  ).evaluate(english);
  expect(chart.unit).toBe('day');
  expect(chart.wide).toBe(2);
  expect(chart.undated).toBe(3);
});

test('a chart without items has no bars', () => {
  expect(itemChart([], filter).evaluate(english)).toEqual({
    unit: 'day',
    bars: [],
    wide: 0,
    far: 0,
    undated: 0,
  });
});

test('an item far from all others is left out of a chart and counted', () => {
  const years = { first: 1931, last: 1933 };
  const dates = ['1931-05-01', '1931-05-02', '3031-05-02'];
  for (const chart of [itemChart(items(dates), filter, years), calendarChart(items(dates), years)]) {
    expect(chart.evaluate(english)).toMatchObject({ unit: 'day', far: 1, wide: 0, undated: 0 });
    expect(chart.evaluate(english).bars.map(({ name }) => name)).toEqual(['1 May 1931', '2 May 1931']);
  }
});
