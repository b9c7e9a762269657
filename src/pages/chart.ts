import { UTCDate } from '@date-fns/utc';
import { getDaysInMonth } from 'date-fns';
import { type Period, periodPath } from '../archive/calendar.ts';
import { type Bar, type Histogram, histogram, type Unit } from '../archive/histogram.ts';
import { binOf } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { axisLabels } from './axis.ts';
import { periodName } from './period-name.ts';

/** A bar chart of items over time, and all that its table says. */
export interface ChartView {
  readonly unit: Unit;
  readonly bars: readonly BarView[];
  /** Items that no bar counts, because their date is wider than one. */
  readonly wide: number;
  /** Items that no bar counts, because their date is unknown. */
  readonly undated: number;
}

export interface BarView {
  readonly name: string;
  /** Below the bar, where one stands. */
  readonly label: string | undefined;
  readonly count: number;
  /** The timeline's page for the bar, where the chart leads there. */
  readonly path: string | undefined;
}

/** A chart to be looked at: its bars lead nowhere. */
export function itemChart(items: readonly Item[]): ChartView {
  return chartView(histogram(items), undatedOf(items), () => undefined);
}

/** A chart of the whole archive, whose bars lead to the timeline's pages. */
export function calendarChart(items: readonly Item[]): ChartView {
  return chartView(histogram(items), undatedOf(items), ({ key, count }) =>
    count > 0 && key.length > 3 ? periodPath(key) : undefined,
  );
}

/** A chart of a year by months, or of a month by days; every month and every day has its place in it. */
export function periodChart({ unit, key, own, parts }: Period): ChartView {
  const counts = new Map(parts.map((part) => [part.key, part.items.length]));
  const keys = Array.from(
    { length: unit === 'year' ? 12 : getDaysInMonth(new UTCDate(`${key}-01`)) },
    (_, i) => `${key}-${String(i + 1).padStart(2, '0')}`,
  );
  return chartView(
    {
      unit: unit === 'year' ? 'month' : 'day',
      bars: keys.map((each) => ({ key: each, count: counts.get(each) ?? 0 })),
      unplaced: own.length,
    },
    0,
    (bar) => (bar.count > 0 ? periodPath(bar.key) : undefined),
  );
}

function chartView(
  { unit, bars, unplaced }: Histogram,
  undated: number,
  leadsTo: (bar: Bar) => string | undefined,
): ChartView {
  const labels = axisLabels(
    bars.map(({ key }) => key),
    unit,
  );
  return {
    unit,
    bars: bars.map((bar, i) => ({
      name: periodName(bar.key),
      label: labels[i],
      count: bar.count,
      path: leadsTo(bar),
    })),
    wide: unplaced - undated,
    undated,
  };
}

function undatedOf(items: readonly Item[]): number {
  return items.filter(({ date }) => binOf(date).kind === 'unknown').length;
}
