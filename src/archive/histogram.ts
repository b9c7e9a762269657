import type { Item } from '../records/item.ts';
import { periodKey } from './calendar.ts';

/** How many items fall on each day, month, year or decade between the first and the last. */
export interface Histogram {
  readonly unit: Unit;
  /** In the order of time, without gaps: a period with no item has a bar of height 0. */
  readonly bars: readonly Bar[];
  /** Items whose date is too wide for the unit, or unknown. A bar never claims more than a date states. */
  readonly unplaced: number;
}

export type Unit = 'day' | 'month' | 'year' | 'decade';

export interface Bar {
  /** `1987-03-12`, `1987-03`, `1987`, or `198` for a decade. */
  readonly key: string;
  readonly count: number;
}

/** More bars than this are too thin to read on a narrow screen. */
const mostBars = 62;
/** A closer unit is not worth it when it leaves out more than this share of the items with a date. */
const mostLeftOut = 0.1;

/** Counts the items in the closest unit that stays readable and places nearly all of them. */
export function histogram(items: readonly Item[]): Histogram {
  const byKey = new Map<string, number>();
  for (const { date } of items) {
    const key = periodKey(date);
    if (key !== undefined) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  }
  const closest = (['day', 'month', 'year'] as const).find((unit) => fits(byKey, unit)) ?? 'decade';
  return count(byKey, closest, items.length);
}

/** How many items have each key. */
type Counts = ReadonlyMap<string, number>;

/** How much of a period's key names the unit. */
const depth: Readonly<Record<Unit, number>> = { decade: 3, year: 4, month: 7, day: 10 };

function fits(counts: Counts, unit: Unit): boolean {
  const placed = placedIn(counts, unit);
  const range = rangeOf(placed.keys(), unit);
  if (range === undefined) return counts.size === 0;
  const total = sum(counts);
  return range.last - range.first < mostBars && total - sum(placed) <= total * mostLeftOut;
}

function count(counts: Counts, unit: Unit, total: number): Histogram {
  const placed = placedIn(counts, unit);
  const range = rangeOf(placed.keys(), unit);
  if (range === undefined) return { unit, bars: [], unplaced: total };
  const heights = new Array<number>(range.last - range.first + 1).fill(0);
  for (const [key, items] of placed) {
    const at = ordinal(key, unit) - range.first;
    heights[at] = (heights[at] ?? 0) + items;
  }
  const bars = heights.map((height, i) => ({ key: keyOf(range.first + i, unit), count: height }));
  return { unit, bars, unplaced: total - sum(placed) };
}

function placedIn(counts: Counts, unit: Unit): Counts {
  return new Map([...counts].filter(([key]) => key.length >= depth[unit]));
}

function sum(counts: Counts): number {
  let total = 0;
  for (const each of counts.values()) total += each;
  return total;
}

function rangeOf(keys: Iterable<string>, unit: Unit): { first: number; last: number } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const key of keys) {
    const at = ordinal(key, unit);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  return first <= last ? { first, last } : undefined;
}

const day = 86_400_000;

/** Periods of a unit, numbered in the order of time without gaps. The inverse of `keyOf`. */
function ordinal(key: string, unit: Unit): number {
  if (unit === 'day') return Date.parse(key) / day;
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
  return Number(key.slice(0, depth[unit]));
}

function keyOf(at: number, unit: Unit): string {
  if (unit === 'day') return new Date(at * day).toISOString().slice(0, 10);
  if (unit === 'month') return `${digits(Math.floor(at / 12), 4)}-${digits((at % 12) + 1, 2)}`;
  return digits(at, depth[unit]);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
