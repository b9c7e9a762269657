import type { DaySpan } from '../search/document.ts';

/** How many hits each period has, for one or several lists of hits. */
export interface HitsOverTime {
  readonly unit: PeriodUnit;
  /** In chronological order, without gaps. */
  readonly periods: readonly Period[];
  /** Hits that no period counts, because their date is wider than one. */
  readonly wide: number;
  readonly undated: number;
}

export type PeriodUnit = 'day' | 'month' | 'year' | 'decade';

export interface Period {
  /** `1987-03-12`, `1987-03`, `1987`, or `198` for a decade. */
  readonly key: string;
  /** One for each list of hits. */
  readonly counts: readonly number[];
}

/** With more than this, bars are too thin to read and to point at on a narrow screen. */
const maxPeriods = 62;
/** A unit is too fine if it leaves out more than this share of the dated hits. */
const maxWideShare = 0.1;

/** The length of the part of a date that names a period. */
const keyLength: Readonly<Record<PeriodUnit, number>> = { decade: 3, year: 4, month: 7, day: 10 };

/**
 * Counts hits in the finest unit that is readable, as the charts of the archive's pages do.
 *
 * @param lists doc ids, without duplicates in each
 */
export function hitsOverTime(
  lists: readonly (readonly number[])[],
  days: ReadonlyMap<number, DaySpan>,
): HitsOverTime {
  const spans = lists.map((docIds) => docIds.flatMap((docId) => days.get(docId) ?? []));
  const dated = spans.reduce((sum, list) => sum + list.length, 0);
  const undated = lists.reduce((sum, docIds) => sum + docIds.length, 0) - dated;
  for (const unit of ['day', 'month', 'year', 'decade'] as const) {
    const counted = spans.map((list) => countBy(list, unit));
    const keys = counted.flatMap((counts) => [...counts.keys()]).sort();
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) continue;
    const wide = dated - counted.reduce((sum, counts) => sum + totalOf(counts), 0);
    const length = ordinal(last, unit) - ordinal(first, unit) + 1;
    if (unit !== 'decade' && (length > maxPeriods || wide > dated * maxWideShare)) continue;
    const periods = Array.from({ length: length }, (_, i): Period => {
      const key = keyOf(ordinal(first, unit) + i, unit);
      return { key, counts: counted.map((counts) => counts.get(key) ?? 0) };
    });
    return { unit, periods, wide, undated };
  }
  return { unit: 'day', periods: [], wide: dated, undated };
}

function countBy(spans: readonly DaySpan[], unit: PeriodUnit): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const length = keyLength[unit];
  for (const { earliest, latest } of spans) {
    const key = earliest.slice(0, length);
    if (latest.startsWith(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const millisecondsPerDay = 86_400_000;

/** Numbers the periods of a unit in chronological order, without gaps. The inverse of `keyOf`. */
function ordinal(key: string, unit: PeriodUnit): number {
  if (unit === 'day') return Date.parse(key) / millisecondsPerDay;
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  return Number(key);
}

function keyOf(value: number, unit: PeriodUnit): string {
  if (unit === 'day') return new Date(value * millisecondsPerDay).toISOString().slice(0, 10);
  if (unit === 'month') return `${padded(Math.floor(value / 12), 4)}-${padded((value % 12) + 1, 2)}`;
  return padded(value, keyLength[unit]);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
