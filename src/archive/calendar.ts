import { binOf, type ItemDate } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/** The archive by date. Years, months and days are there only where they hold items; earliest first. */
export interface Calendar {
  readonly years: readonly Period[];
  /** Items whose dates span more than one year, newest first. */
  readonly across: readonly Item[];
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
  /** Those of them dated no closer than to the period itself; all of them where it is a day. */
  readonly own: readonly Item[];
  readonly parts: readonly Period[];
}

/** @param items in the archive's order, newest first */
export function makeCalendar(items: readonly Item[]): Calendar {
  const years = new Map<string, Draft>();
  const across: Item[] = [];
  const undated: Item[] = [];
  for (const item of items) {
    const key = standsIn(item.date);
    if (key === 'undated') undated.push(item);
    else if (key === 'across') across.push(item);
    else place(item, key, years);
  }
  return { years: settled(years), across, undated };
}

/**
 * The key of the smallest period that a date names whole, `1987`, `1987-03` or `1987-03-12`; nothing where it
 * is unknown or crosses the turn of a year. A date is never put into a closer period than it states.
 */
export function periodKey(date: ItemDate): string | undefined {
  let key = periodKeys.get(date.edtf);
  if (key === undefined) {
    key = newPeriodKey(date) ?? '';
    periodKeys.set(date.edtf, key);
  }
  return key === '' ? undefined : key;
}

/** An archive has fewer dates than items, and each item stands in some ten lists with a chart. */
const periodKeys = new Map<string, string>();

function newPeriodKey(date: ItemDate): string | undefined {
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

/** The page of the timeline for a period's key, for `across` or for `undated`. */
export function periodPath(key: string): string {
  return `timeline/${key}.html`;
}

/** Where an item of this date stands in the timeline: a period's key, `across` years, or `undated`. */
export function standsIn(date: ItemDate): string {
  return periodKey(date) ?? (date.edtf === 'unknown' ? 'undated' : 'across');
}

/** A period while it is being filled. */
interface Draft {
  readonly items: Item[];
  readonly own: Item[];
  readonly parts: Map<string, Draft>;
}

/** How much of a key names the year, the month, the day. */
const depths = [4, 7, 10];

function place(item: Item, key: string, years: Map<string, Draft>): void {
  let level = years;
  for (const depth of depths) {
    if (depth > key.length) break;
    const name = key.slice(0, depth);
    const period = level.get(name) ?? { items: [], own: [], parts: new Map<string, Draft>() };
    level.set(name, period);
    period.items.push(item);
    if (depth === key.length) period.own.push(item);
    level = period.parts;
  }
}

function settled(level: ReadonlyMap<string, Draft>): readonly Period[] {
  return [...level]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { items, own, parts }]) => ({ unit: unitOf(key), key, items, own, parts: settled(parts) }));
}

function unitOf(key: string): Period['unit'] {
  return key.length === 4 ? 'year' : key.length === 7 ? 'month' : 'day';
}
