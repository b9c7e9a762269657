import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth } from 'date-fns';
import { type Period, periodPath } from '../archive/calendar.ts';
import { type Histogram, histogram, type Unit } from '../archive/histogram.ts';
import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { axisLabels } from './axis.ts';
import { Lazy } from './lazy.ts';
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
export function itemChart(items: readonly Item[]): Lazy<ChartView> {
  return chartOf(histogram(items), undatedOf(items), false);
}

/** A chart of the whole archive, whose bars lead to the timeline's pages. */
export function calendarChart(items: readonly Item[]): Lazy<ChartView> {
  return chartOf(histogram(items), undatedOf(items), true);
}

/** A chart of a year by months, or of a month by days; every month and every day has its place in it. */
export function periodChart({ unit, key, own, parts }: Period): Lazy<ChartView> {
  const counts = new Map(parts.map((part) => [part.key, part.items.length]));
  const keys = Array.from(
    { length: unit === 'year' ? 12 : getDaysInMonth(new UTCDateMini(`${key}-01`)) },
    (_, i) => `${key}-${String(i + 1).padStart(2, '0')}`,
  );
  return chartOf(
    {
      unit: unit === 'year' ? 'month' : 'day',
      bars: keys.map((each) => ({ key: each, count: counts.get(each) ?? 0 })),
      unplaced: own.length,
    },
    0,
    true,
  );
}

/** What a chart shows, in columns: an archive has hundreds of charts of dozens of bars. */
interface ChartInputs extends Pick<ChartView, 'unit' | 'wide' | 'undated'> {
  /** The keys of the bars, with commas between them. */
  readonly keys: string;
  readonly counts: readonly number[];
  /** Whether the bars lead to the timeline. */
  readonly leads: boolean;
}

function chartOf({ unit, bars, unplaced }: Histogram, undated: number, leads: boolean): Lazy<ChartView> {
  return Lazy.of(
    {
      unit,
      keys: bars.map(({ key }) => key).join(),
      counts: bars.map(({ count }) => count),
      wide: unplaced - undated,
      undated,
      leads,
    },
    chartView,
  );
}

function chartView({ unit, keys, counts, wide, undated, leads }: ChartInputs): ChartView {
  const each = keys === '' ? [] : keys.split(',');
  const labels = axisLabels(each, unit);
  return {
    unit,
    bars: each.map((key, i) => {
      const count = counts[i] ?? 0;
      const path = leads && count > 0 && unit !== 'decade' ? periodPath(key) : undefined;
      return { name: periodName(key), label: labels[i], count, path };
    }),
    wide,
    undated,
  };
}

function undatedOf(items: readonly Item[]): number {
  let undated = 0;
  for (const { date } of items) if (!isKnown(date)) undated++;
  return undated;
}
