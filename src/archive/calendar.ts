import { binOf, type ItemDate } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/** The archive by date. Only years, months and days with items are listed, earliest first. */
export interface Calendar {
  readonly years: readonly Period[];
  /** Items whose dates span more than one year, newest first. */
  readonly spanningYears: readonly Item[];
  /** Items without a date, in the archive's order. */
  readonly undated: readonly Item[];
}

/** A year with its months, a month with its days, or a day. */
export interface Period {
  readonly unit: 'year' | 'month' | 'day';
  /** `1987`, `1987-03` or `1987-03-12`. */
  readonly key: string;
  /** All items of the period, newest first. */
  readonly items: readonly Item[];
  /** The items whose date names this period and no shorter one; for a day, all of its items. */
  readonly own: readonly Item[];
  readonly parts: readonly Period[];
}

/** @param items in the archive's order, newest first */
export function makeCalendar(items: readonly Item[]): Calendar {
  const years = new Map<string, MutablePeriod>();
  const spanningYears: Item[] = [];
  const undated: Item[] = [];
  for (const item of items) {
    const key = timelineKey(item.date);
    if (key === 'undated') undated.push(item);
    else if (key === 'across') spanningYears.push(item);
    else addToPeriods(item, key, years);
  }
  return { years: toPeriods(years), spanningYears, undated };
}

/**
 * The key of the shortest period that contains the whole date: `1987`, `1987-03` or `1987-03-12`. Undefined if the
 * date is unknown or spans more than one year. An item is never filed more precisely than its date states.
 */
export function periodKey(date: ItemDate): string | undefined {
  let key = periodKeys.get(date.edtf);
  if (key === undefined) {
    key = computePeriodKey(date) ?? '';
    periodKeys.set(date.edtf, key);
  }
  return key === '' ? undefined : key;
}

/** Period keys by EDTF text, empty for none. An item is in about ten lists with a chart, and many items share a date. */
const periodKeys = new Map<string, string>();

function computePeriodKey(date: ItemDate): string | undefined {
  const bin = binOf(date);
  switch (bin.kind) {
    case 'day':
      return bin.day;
    case 'month':
      return bin.month;
    case 'year':
      return bin.year;
    default:
      return undefined;
  }
}

/** The path of the timeline page for a key that `timelineKey` returns. */
export function periodPath(key: string): string {
  return `timeline/${key}.html`;
}

/** The timeline page that lists items of this date: a period's key, `across` (several years) or `undated`. */
export function timelineKey(date: ItemDate): string {
  return periodKey(date) ?? (date.edtf === 'unknown' ? 'undated' : 'across');
}

/** A period to which items are still being added. */
interface MutablePeriod {
  readonly items: Item[];
  readonly own: Item[];
  readonly parts: Map<string, MutablePeriod>;
}

/** The lengths of the keys of a year, a month and a day. */
const keyLengths = [4, 7, 10];

function addToPeriods(item: Item, key: string, years: Map<string, MutablePeriod>): void {
  let periods = years;
  for (const length of keyLengths) {
    if (length > key.length) break;
    const prefix = key.slice(0, length);
    const period = periods.get(prefix) ?? { items: [], own: [], parts: new Map<string, MutablePeriod>() };
    periods.set(prefix, period);
    period.items.push(item);
    if (length === key.length) period.own.push(item);
    periods = period.parts;
  }
}

function toPeriods(periods: ReadonlyMap<string, MutablePeriod>): readonly Period[] {
  return [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { items, own, parts }]) => ({ unit: unitOf(key), key, items, own, parts: toPeriods(parts) }));
}

function unitOf(key: string): Period['unit'] {
  return key.length === 4 ? 'year' : key.length === 7 ? 'month' : 'day';
}
