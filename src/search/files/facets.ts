import type { DaySpan } from '../document.ts';
import { NumberReader, NumberWriter } from './digits.ts';

/**
 * What documents can be filtered by, in columns: what the documents carry, and a row of numbers for each
 * property, documents ascending by number.
 */
export interface FacetFile {
  /** The most frequent first, here and below. `broader` are places in this list. */
  readonly topics: readonly FacetTopic[];
  readonly actors: readonly FacetActor[];
  readonly sources: readonly string[];
  /** For each document, the distance of its number from the one before, less 1. */
  readonly numbers: string;
  /** For each document with a date, its first day less that of the one before, see `unsigned`. */
  readonly earliest: string;
  /** For each document with a date, by how many days the last day is after the first. */
  readonly widths: string;
  /** For each document, how many topics it has, then their places in the list; actors likewise. */
  readonly topicsOf: string;
  readonly actorsOf: string;
  /** For each document, 0 without a source, or the place of its source in the list plus 1. */
  readonly sourceOf: string;
}

export interface FacetTopic {
  readonly id: string;
  readonly name: string;
  readonly broader?: readonly number[];
}

export interface FacetActor {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** One document's properties. Topics, actors and source are places in the lists. */
export interface FacetRow {
  readonly number: number;
  readonly days: DaySpan | undefined;
  readonly topics: readonly number[];
  readonly actors: readonly number[];
  readonly source: number | undefined;
}

export type FacetLists = Pick<FacetFile, 'topics' | 'actors' | 'sources'>;

/** @param rows ascending by number; those without a date come first */
export function encodeFacets(lists: FacetLists, rows: readonly FacetRow[]): FacetFile {
  const writer = new NumberWriter();
  const column = (write: (row: FacetRow) => void): string => {
    for (const row of rows) write(row);
    return writer.take();
  };
  let lastNumber = -1;
  let lastDay = 0;
  return {
    ...lists,
    numbers: column(({ number }) => {
      writer.write(number - lastNumber - 1);
      lastNumber = number;
    }),
    earliest: column(({ days }) => {
      if (days === undefined) return;
      const first = dayNumber(days.earliest);
      writer.write(unsigned(first - lastDay));
      lastDay = first;
    }),
    widths: column(({ days }) => {
      if (days !== undefined) writer.write(dayNumber(days.latest) - dayNumber(days.earliest));
    }),
    topicsOf: column(({ topics }) => writer.writeAll([topics.length, ...topics])),
    actorsOf: column(({ actors }) => writer.writeAll([actors.length, ...actors])),
    sourceOf: column(({ source }) => writer.write(source === undefined ? 0 : source + 1)),
  };
}

/** @param undated numbers below this belong to documents without a date */
export function decodeFacets(file: FacetFile, undated: number): readonly FacetRow[] {
  const [numbers, earliest, widths, topicsOf, actorsOf, sourceOf] = [
    new NumberReader(file.numbers),
    new NumberReader(file.earliest),
    new NumberReader(file.widths),
    new NumberReader(file.topicsOf),
    new NumberReader(file.actorsOf),
    new NumberReader(file.sourceOf),
  ];
  const rows: FacetRow[] = [];
  let number = -1;
  let first = 0;
  while (!numbers.atEnd) {
    number += numbers.next() + 1;
    let days: DaySpan | undefined;
    if (number >= undated) {
      first += signed(earliest.next());
      days = { earliest: dayText(first), latest: dayText(first + widths.next()) };
    }
    const source = sourceOf.next();
    rows.push({
      number,
      days,
      topics: topicsOf.take(topicsOf.next()),
      actors: actorsOf.take(actorsOf.next()),
      source: source === 0 ? undefined : source - 1,
    });
  }
  return rows;
}

/** Numbers of either sign as numbers from 0: 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4. */
function unsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function signed(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

const milliseconds = 86_400_000;

/** Days are counted in UTC, in which each has as many milliseconds. */
function dayNumber(day: string): number {
  return Date.parse(day) / milliseconds;
}

function dayText(number: number): string {
  return new Date(number * milliseconds).toISOString().slice(0, 10);
}
