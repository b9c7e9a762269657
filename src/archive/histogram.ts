import { allYears, isOutside, type YearRange } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import { periodKey } from './calendar.ts';

/** The number of items in each day, month, year or decade from the first to the last. */
export interface Histogram {
  readonly unit: Unit;
  /** In chronological order, without gaps: a period without items has a bar with count 0. */
  readonly bars: readonly Bar[];
  /** Items in no bar, because their date is unknown or less precise than the unit. */
  readonly uncounted: number;
  /** Items in no bar, because their date is far from those of all others. */
  readonly far: number;
}

export type Unit = 'day' | 'month' | 'year' | 'decade';

export interface Bar {
  /** `1987-03-12`, `1987-03`, `1987`, or `198` for a decade. */
  readonly key: string;
  readonly count: number;
}

/** With more bars than this, each is too thin to read on a narrow screen. */
const maxBars = 62;
/** A unit is too fine if it leaves out more than this share of the dated items. */
const maxUncountedShare = 0.1;

/**
 * Counts items in the finest unit that is readable and leaves out at most a tenth of the dated items. A single item of
 * another century would stretch the chart until all others were in one bar, so only those within `years` are counted.
 */
export function histogram(items: readonly Item[], years: YearRange = allYears): Histogram {
  const byKey = new Map<string, number>();
  let far = 0;
  for (const { date } of items) {
    if (isOutside(date, years)) {
      far++;
      continue;
    }
    const key = periodKey(date);
    if (key !== undefined) byKey.set(key, (byKey.get(key) ?? 0) + 1);
  }
  const finest = (['day', 'month', 'year'] as const).find((unit) => isSuitable(byKey, unit)) ?? 'decade';
  return { ...countBy(finest, byKey, items.length - far), far };
}

/** The number of items by period key. */
type Counts = ReadonlyMap<string, number>;

/** The length of the part of a period's key that names the unit. */
const keyLength: Readonly<Record<Unit, number>> = { decade: 3, year: 4, month: 7, day: 10 };

function isSuitable(counts: Counts, unit: Unit): boolean {
  const counted = withPrecision(unit, counts);
  const range = rangeOf(counted.keys(), unit);
  if (range === undefined) return counts.size === 0;
  const total = sum(counts);
  return range.last - range.first < maxBars && total - sum(counted) <= total * maxUncountedShare;
}

function countBy(unit: Unit, counts: Counts, total: number): Omit<Histogram, 'far'> {
  const counted = withPrecision(unit, counts);
  const range = rangeOf(counted.keys(), unit);
  if (range === undefined) return { unit, bars: [], uncounted: total };
  const barCounts = new Array<number>(range.last - range.first + 1).fill(0);
  for (const [key, items] of counted) {
    const index = ordinal(key, unit) - range.first;
    barCounts[index] = (barCounts[index] ?? 0) + items;
  }
  const bars = barCounts.map((count, i) => ({ key: keyOf(range.first + i, unit), count }));
  return { unit, bars, uncounted: total - sum(counted) };
}

/** The counts of periods at least as precise as the unit. */
function withPrecision(unit: Unit, counts: Counts): Counts {
  return new Map([...counts].filter(([key]) => key.length >= keyLength[unit]));
}

function sum(counts: Counts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function rangeOf(keys: Iterable<string>, unit: Unit): { first: number; last: number } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const key of keys) {
    const value = ordinal(key, unit);
    if (value < first) first = value;
    if (value > last) last = value;
  }
  return first <= last ? { first, last } : undefined;
}

const millisecondsPerDay = 86_400_000;

/** Numbers the periods of a unit in chronological order, without gaps. The inverse of `keyOf`. */
function ordinal(key: string, unit: Unit): number {
  if (unit === 'day') return Date.parse(key) / millisecondsPerDay;
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1;
  return Number(key.slice(0, keyLength[unit]));
}

function keyOf(value: number, unit: Unit): string {
  if (unit === 'day') return new Date(value * millisecondsPerDay).toISOString().slice(0, 10);
  if (unit === 'month') return `${zeroPadded(Math.floor(value / 12), 4)}-${zeroPadded((value % 12) + 1, 2)}`;
  return zeroPadded(value, keyLength[unit]);
}

function zeroPadded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
