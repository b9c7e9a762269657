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
  const keys = items.flatMap((item) => periodKey(item.date) ?? []);
  const closest = (['day', 'month', 'year'] as const).find((unit) => fits(keys, unit)) ?? 'decade';
  return count(keys, closest, items.length);
}

/** How much of a period's key names the unit. */
const depth: Readonly<Record<Unit, number>> = { decade: 3, year: 4, month: 7, day: 10 };

function fits(keys: readonly string[], unit: Unit): boolean {
  const placed = keys.filter((key) => key.length >= depth[unit]);
  const range = rangeOf(placed, unit);
  if (range === undefined) return keys.length === 0;
  return range.last - range.first < mostBars && keys.length - placed.length <= keys.length * mostLeftOut;
}

function count(keys: readonly string[], unit: Unit, total: number): Histogram {
  const placed = keys.filter((key) => key.length >= depth[unit]);
  const range = rangeOf(placed, unit);
  if (range === undefined) return { unit, bars: [], unplaced: total };
  const counts = new Array<number>(range.last - range.first + 1).fill(0);
  for (const key of placed) {
    const at = ordinal(key, unit) - range.first;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const bars = counts.map((each, i) => ({ key: keyOf(range.first + i, unit), count: each }));
  return { unit, bars, unplaced: total - placed.length };
}

function rangeOf(keys: readonly string[], unit: Unit): { first: number; last: number } | undefined {
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
  if (unit === 'day') return dayOrdinal(key);
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
  return Number(key.slice(0, depth[unit]));
}

/** Many items fall on each day. */
function dayOrdinal(key: string): number {
  let ordinal = dayOrdinals.get(key);
  if (ordinal === undefined) {
    ordinal = Date.parse(key) / day;
    dayOrdinals.set(key, ordinal);
  }
  return ordinal;
}

const dayOrdinals = new Map<string, number>();

function keyOf(at: number, unit: Unit): string {
  if (unit === 'day') return new Date(at * day).toISOString().slice(0, 10);
  if (unit === 'month') return `${digits(Math.floor(at / 12), 4)}-${digits((at % 12) + 1, 2)}`;
  return digits(at, depth[unit]);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
