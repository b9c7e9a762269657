import { periodPath } from '../archive/calendar.ts';
import { type Histogram, histogram, type Unit } from '../archive/histogram.ts';
import type { Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import { isKnown } from '../records/date.ts';
import type { YearRange } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import { axisLabels, markLabels } from './axis.ts';
import { Lazy } from './lazy.ts';
import { periodFilter, type SearchFilter, searchPath } from './search-path.ts';

/** A bar chart of items over time, with the figures for its table. */
export interface ChartView {
  readonly unit: Unit;
  readonly bars: readonly BarView[];
  /** Items that no bar counts, because their date is wider than one. */
  readonly wide: number;
  /** Items that no bar counts, because their date is far from those of all others. */
  readonly far: number;
  /** Items that no bar counts, because their date is unknown. */
  readonly undated: number;
}

export interface BarView {
  readonly name: string;
  /** The label below the bar, if it has one. */
  readonly label: string | undefined;
  readonly count: number;
  /** Where the bar leads: to a page of the timeline, or to a search for the items that it counts. */
  readonly path: string | undefined;
}

/** A chart of some items, whose bars lead to a search within them. */
export function itemChart(items: readonly Item[], filter: SearchFilter, years?: YearRange): Lazy<ChartView> {
  return chartOf(histogram(items, years), undatedOf(items), filter);
}

/** A chart of the whole archive, whose bars link to the pages of the timeline. */
export function calendarChart(items: readonly Item[], years?: YearRange): Lazy<ChartView> {
  return chartOf(histogram(items, years), undatedOf(items), 'timeline');
}

/** The inputs of a chart, in columns, because an archive has hundreds of charts of dozens of bars. */
interface ChartInputs extends Pick<ChartView, 'unit' | 'wide' | 'far' | 'undated'> {
  /** The keys of the bars, separated by commas. */
  readonly keys: string;
  readonly counts: readonly number[];
  /** What the bars lead to. */
  readonly target: 'timeline' | SearchFilter;
}

function chartOf(
  { unit, bars, uncounted, far }: Histogram,
  undated: number,
  target: ChartInputs['target'],
): Lazy<ChartView> {
  return Lazy.of(
    {
      unit,
      keys: bars.map(({ key }) => key).join(),
      counts: bars.map(({ count }) => count),
      wide: uncounted - undated,
      far,
      undated,
      target,
    },
    chartView,
  );
}

function chartView(
  { unit, keys, counts, wide, far, undated, target }: ChartInputs,
  messages: Messages,
): ChartView {
  const each = keys === '' ? [] : keys.split(',');
  const labels = markLabels(each, counts, messages) ?? axisLabels(each, unit, messages);
  return {
    unit,
    bars: each.map((key, i) => {
      const count = counts[i] ?? 0;
      return {
        name: periodName(key, messages),
        label: labels[i],
        count,
        path: count > 0 ? pathOf(key, target) : undefined,
      };
    }),
    wide,
    far,
    undated,
  };
}

/** The timeline has no pages for decades. */
function pathOf(key: string, target: ChartInputs['target']): string | undefined {
  if (target !== 'timeline') return searchPath([...target, ...periodFilter(key)]);
  return key.length > 3 ? periodPath(key) : undefined;
}

function undatedOf(items: readonly Item[]): number {
  let undated = 0;
  for (const { date } of items) if (!isKnown(date)) undated++;
  return undated;
}
