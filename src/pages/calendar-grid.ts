import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth, getISODay } from 'date-fns';
import { type Period, periodPath } from '../archive/calendar.ts';
import type { Messages } from '../messages/messages.ts';
import { partName, periodName } from '../messages/period-name.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { type HeatLevel, type HeatStep, heatScale, heatSteps } from './heat.ts';
import { Lazy } from './lazy.ts';

/** The months of a year, or the days of a month in weeks from Monday to Sunday. */
export type CalendarGrid = { readonly steps: readonly HeatStep[]; readonly hasRanges: boolean } & (
  | { readonly unit: 'month'; readonly cells: readonly CalendarCell[] }
  /** Weeks have undefined before the first day of the month and after its last. */
  | { readonly unit: 'day'; readonly weeks: readonly (readonly (CalendarCell | undefined)[])[] }
);

export interface CalendarCell {
  /** `March` or `12`. */
  readonly label: string;
  /** `March 1987` or `12 March 1987`. */
  readonly name: string;
  /** The page of the month or the day; undefined if it has no items. */
  readonly path: string | undefined;
  readonly count: number;
  readonly level: HeatLevel | undefined;
  /** Whether it is one of several, but not of all, that the date of an item covers. */
  readonly inRange: boolean;
}

/** The grid of a year or of a month; undefined for a day, and where no item has a month or a day. */
export function calendarGrid({ unit, key, parts, own }: Period): Lazy<CalendarGrid> | undefined {
  if (parts.length === 0 || unit === 'day') return undefined;
  return Lazy.of(
    {
      unit,
      key,
      counts: parts.map(({ key, items }) => [key, items.length] as const),
      ranges: rangesOf(own, unit === 'year' ? 7 : 10),
    },
    calendarView,
  );
}

interface GridInputs {
  readonly unit: 'year' | 'month';
  readonly key: string;
  /** By key; without those that have none. */
  readonly counts: readonly (readonly [key: string, count: number])[];
  /** The first and the last month or day of each item that is dated by several. */
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

function rangesOf(items: readonly Item[], length: number): GridInputs['ranges'] {
  const ends = ({ date }: { readonly date: ItemDate }) =>
    isKnown(date) ? [[date.earliest.slice(0, length), date.latest.slice(0, length)] as const] : [];
  return items.flatMap(ends);
}

function calendarView({ unit, key, counts, ranges: all }: GridInputs, messages: Messages): CalendarGrid {
  const countOf = new Map(counts);
  const level = heatScale(countOf.values());
  const length = unit === 'year' ? 12 : daysIn(key);
  // A date that is no more precise than the period says nothing about its parts.
  const ranges = all.filter(([from, to]) => !(from.endsWith('-01') && to.endsWith(`-${length}`)));
  const shared = { steps: heatSteps(counts.map(([, count]) => count)), hasRanges: ranges.length > 0 };
  const cells = Array.from({ length }, (_, i): CalendarCell => {
    const part = `${key}-${String(i + 1).padStart(2, '0')}`;
    const count = countOf.get(part) ?? 0;
    return {
      label: unit === 'year' ? partName(part, messages) : String(i + 1),
      name: periodName(part, messages),
      path: count > 0 ? periodPath(part) : undefined,
      count,
      level: count > 0 ? level(count) : undefined,
      inRange: ranges.some(([from, to]) => from <= part && part <= to),
    };
  });
  if (unit === 'year') return { ...shared, unit: 'month', cells };
  const before = getISODay(new UTCDateMini(`${key}-01`)) - 1;
  const days = [...new Array<undefined>(before).fill(undefined), ...cells];
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => days[week * 7 + day]),
  );
  return { ...shared, unit: 'day', weeks };
}

function daysIn(month: string): number {
  return getDaysInMonth(new UTCDateMini(`${month}-01`));
}
