import { type Period, periodPath } from '../archive/calendar.ts';
import type { Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import { periodRange } from '../messages/period-range.ts';
import { type HeatLevel, type HeatStep, heatScale, heatSteps } from './heat.ts';

/** A table of counts: a row for each year with a cell for each month, or for each decade with one for each year. */
export interface HeatTableView {
  readonly unit: 'month' | 'year';
  /** Latest first. */
  readonly rows: readonly HeatRow[];
  readonly steps: readonly HeatStep[];
  /** Whether some row counts items that are in none of its cells, because their date is wider. */
  readonly hasWide: boolean;
}

export type HeatRow =
  | {
      readonly name: string;
      /** The page of the year; decades have none. */
      readonly path: string | undefined;
      readonly count: number;
      /** Twelve months or ten years; undefined where there are no items. */
      readonly cells: readonly (HeatCell | undefined)[];
    }
  /** Years or decades without items, between others. */
  | { readonly gap: string };

export interface HeatCell {
  readonly path: string;
  /** `March 1987` or `1987`. */
  readonly name: string;
  readonly count: number;
  readonly level: HeatLevel;
}

/** Years whose months are shown. Of a longer archive, the table of months has the latest two or three decades. */
const maxYears = 30;

/** In more years than this, fewer items for each are too few to tell its months from each other. */
const maxSparseYears = 10;
const minForMonths = 5;

/**
 * The months of the latest years and, of a long archive, the years before them: a few screens, whatever its length. Of an
 * archive of few items in many years, all years and no months.
 */
export function heatTables(
  years: readonly Period[],
  messages: Messages,
): {
  readonly months: HeatTableView | undefined;
  /** The years that the other table does not have. */
  readonly decades: HeatTableView | undefined;
} {
  const count = years.reduce((sum, { items }) => sum + items.length, 0);
  if (years.length > maxSparseYears && count < minForMonths * years.length) {
    return { months: undefined, decades: yearTable(years, messages) };
  }
  const firstYear = yearOf(years.at(-Math.min(years.length, maxYears)));
  // The table of decades has whole ones.
  const start = years.length <= maxYears ? firstYear : Math.ceil(firstYear / 10) * 10;
  const latest = years.filter((year) => yearOf(year) >= start);
  const before = years.filter((year) => yearOf(year) < start);
  return {
    months: latest.length > 0 ? monthTable(latest, messages) : undefined,
    decades: before.length > 0 ? yearTable(before, messages) : undefined,
  };
}

function monthTable(years: readonly Period[], messages: Messages): HeatTableView {
  const counts = years.flatMap(({ parts }) => parts.map(({ items }) => items.length));
  const level = heatScale(counts);
  return {
    unit: 'month',
    rows: withGaps(
      years.map((year) => ({
        number: yearOf(year),
        row: {
          name: year.key,
          path: periodPath(year.key),
          count: year.items.length,
          cells: cellsOf(year.parts, 12, ({ key }) => Number(key.slice(5)) - 1, level, messages),
        },
      })),
      (year) => String(year).padStart(4, '0'),
      messages,
    ),
    steps: heatSteps(counts),
    hasWide: years.some(({ own }) => own.length > 0),
  };
}

function yearTable(years: readonly Period[], messages: Messages): HeatTableView {
  const counts = years.map(({ items }) => items.length);
  const level = heatScale(counts);
  const decades = new Map<number, Period[]>();
  for (const year of years) {
    const decade = Math.floor(yearOf(year) / 10);
    decades.set(decade, [...(decades.get(decade) ?? []), year]);
  }
  return {
    unit: 'year',
    rows: withGaps(
      [...decades].map(([number, parts]) => ({
        number,
        row: {
          name: periodName(decadeKey(number), messages),
          path: undefined,
          count: parts.reduce((sum, { items }) => sum + items.length, 0),
          cells: cellsOf(parts, 10, (year) => yearOf(year) % 10, level, messages),
        },
      })),
      decadeKey,
      messages,
    ),
    steps: heatSteps(counts),
    hasWide: false,
  };
}

function cellsOf(
  parts: readonly Period[],
  length: number,
  indexOf: (part: Period) => number,
  level: (count: number) => HeatLevel,
  messages: Messages,
): readonly (HeatCell | undefined)[] {
  const cells = new Array<HeatCell | undefined>(length).fill(undefined);
  for (const part of parts) {
    const { key, items } = part;
    cells[indexOf(part)] = {
      path: periodPath(key),
      name: periodName(key, messages),
      count: items.length,
      level: level(items.length),
    };
  }
  return cells;
}

/**
 * @param rows in ascending order of their numbers
 * @param keyOf the key of the period with a number
 */
function withGaps(
  rows: readonly { readonly number: number; readonly row: HeatRow }[],
  keyOf: (number: number) => string,
  messages: Messages,
): readonly HeatRow[] {
  return rows
    .flatMap(({ number, row }, i): readonly HeatRow[] => {
      const from = (rows[i - 1]?.number ?? number - 1) + 1;
      if (from === number) return [row];
      const [first, last] = [keyOf(from), keyOf(number - 1)];
      const gap = first === last ? periodName(first, messages) : periodRange(first, last, messages);
      return [{ gap }, row];
    })
    .reverse();
}

function decadeKey(number: number): string {
  return String(number).padStart(3, '0');
}

function yearOf(year: Period | undefined): number {
  return Number(year?.key ?? 0);
}
