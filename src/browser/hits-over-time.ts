import type { DayRange } from '../search/search.ts';

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

/** How many days or months a period has, and the length of its key. */
const measures: Readonly<Record<PeriodUnit, Measure>> = {
  day: { column: 'days', size: 1, keyLength: 10 },
  month: { column: 'months', size: 1, keyLength: 7 },
  year: { column: 'months', size: 12, keyLength: 4 },
  decade: { column: 'months', size: 120, keyLength: 3 },
};

interface Measure {
  readonly column: keyof SpanColumns;
  readonly size: number;
  readonly keyLength: number;
}

/**
 * Counts hits in the finest unit that is readable, as the charts of the archive's pages do.
 *
 * @param lists doc ids, without duplicates in each
 */
export function hitsOverTime(
  lists: readonly (readonly number[])[],
  days: ReadonlyMap<number, DayRange>,
): HitsOverTime {
  const spans = lists.map((docIds) => spanColumns(docIds, days));
  const dated = spans.reduce((sum, { days: { first } }) => sum + first.length, 0);
  const undated = lists.reduce((sum, docIds) => sum + docIds.length, 0) - dated;
  for (const unit of ['day', 'month', 'year', 'decade'] as const) {
    const counted = spans.map((columns) => countBy(columns, measures[unit]));
    const ordinals = counted.flatMap((counts) => [...counts.keys()]).sort((a, b) => a - b);
    const [first, last] = [ordinals[0], ordinals.at(-1)];
    if (first === undefined || last === undefined) continue;
    const wide = dated - counted.reduce((sum, counts) => sum + totalOf(counts), 0);
    const length = last - first + 1;
    if (unit !== 'decade' && (length > maxPeriods || wide > dated * maxWideShare)) continue;
    const periods = Array.from({ length }, (_, i): Period => {
      const ordinal = first + i;
      return { key: keyOf(ordinal, unit), counts: counted.map((counts) => counts.get(ordinal) ?? 0) };
    });
    return { unit, periods, wide, undated };
  }
  return { unit: 'day', periods: [], wide: dated, undated };
}

/** The dated documents of a list: first and last day since 1970, first and last month since the year 0. */
type SpanColumns = Readonly<Record<'days' | 'months', { readonly first: number[]; readonly last: number[] }>>;

/** Numbers, and no texts of dates: a query may find the whole archive. */
function spanColumns(docIds: readonly number[], days: ReadonlyMap<number, DayRange>): SpanColumns {
  const columns: SpanColumns = { days: { first: [], last: [] }, months: { first: [], last: [] } };
  for (const docId of docIds) {
    const range = days.get(docId);
    if (range === undefined) continue;
    const { first, last } = range;
    columns.days.first.push(first);
    columns.days.last.push(last);
    const month = monthOf(first);
    columns.months.first.push(month);
    columns.months.last.push(last === first ? month : monthOf(last));
  }
  return columns;
}

/** The documents of each period, by its ordinal; without those that are wider than one. */
function countBy(columns: SpanColumns, { column, size }: Measure): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const { first, last } = columns[column];
  for (const [i, start] of first.entries()) {
    const ordinal = Math.floor(start / size);
    if (ordinal === Math.floor((last[i] ?? start) / size))
      counts.set(ordinal, (counts.get(ordinal) ?? 0) + 1);
  }
  return counts;
}

function totalOf(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

const millisecondsPerDay = 86_400_000;

function monthOf(day: number): number {
  const date = new Date(day * millisecondsPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function keyOf(ordinal: number, unit: PeriodUnit): string {
  if (unit === 'day') return new Date(ordinal * millisecondsPerDay).toISOString().slice(0, 10);
  if (unit === 'month') return `${padded(Math.floor(ordinal / 12), 4)}-${padded((ordinal % 12) + 1, 2)}`;
  return padded(ordinal, measures[unit].keyLength);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
