import type { DateConventions } from './date-parts.ts';
import { foldDateText } from './date-words.ts';
import { usualYears } from './far-dates.ts';

/** The conventions that all dates of an archive show together, with the evidence. */
export interface FoundConventions extends DateConventions {
  readonly latestYear: number;
  /** `certain` where all evidence is for one order, `likely` where at most one date in fifty is against it. */
  readonly sureness: 'certain' | 'likely' | 'undecided';
  /** The number of dates that can only have the day first, that can only have the month first, and that may have either. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

/**
 * Finds how the texts of an archive write their dates. Of `3/14/1905`, the second number can only be a day, so where
 * dates like this are in an archive and none like `14/3/1905`, its `3/4/1905` is the fourth of March. Texts without
 * numbers apart by `/` or `-` do not count. The latest year is that of all dates with four digits, without the few that
 * are far from all others; 2068, as in POSIX, where there is none.
 */
export function findConventions(texts: Iterable<string>): FoundConventions {
  let [dayFirst, monthFirst, either] = [0, 0, 0];
  const years: number[] = [];
  for (const text of texts) {
    const folded = foldDateText(text.slice(0, maxLength));
    for (const [, a = '', , b = ''] of folded.matchAll(numeric)) {
      const [first, second] = [Number(a), Number(b)];
      if (first > 31 || second > 31 || (first > 12 && second > 12)) continue;
      if (first > 12) dayFirst++;
      else if (second > 12) monthFirst++;
      else if (first !== second) either++;
    }
    for (const [year] of folded.matchAll(/(?<![\d:+])(?:1[0-9]|2[01])\d\d(?![\d:])/g))
      years.push(Number(year));
  }
  return { ...orderOf(dayFirst, monthFirst), latestYear: latestOf(years), dayFirst, monthFirst, either };
}

const maxLength = 200;
const numeric = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d/-])/g;

function orderOf(dayFirst: number, monthFirst: number): Pick<FoundConventions, 'order' | 'sureness'> {
  const [more, fewer] = [Math.max(dayFirst, monthFirst), Math.min(dayFirst, monthFirst)];
  if (fewer * 50 > more || more === 0) return { sureness: 'undecided' };
  return {
    order: dayFirst > monthFirst ? 'day-month' : 'month-day',
    sureness: fewer === 0 ? 'certain' : 'likely',
  };
}

function latestOf(years: readonly number[]): number {
  if (years.length === 0) return 2068;
  const dates = years.map((year) => ({
    edtf: `${year}`,
    earliest: `${year}-01-01`,
    latest: `${year}-12-31`,
  }));
  const { last } = usualYears(dates);
  return years.reduce((latest, year) => (year <= last ? Math.max(latest, year) : latest), 0);
}

/**
 * The conventions in words, for the archivist; empty where no date needs them.
 *
 * @param settable how to say otherwise, as a sentence
 */
export function describeConventions(found: FoundConventions, settable: string): string {
  const { order, sureness, dayFirst, monthFirst, either } = found;
  if (either === 0) return '';
  const evidence = `${dayFirst} can only have the day first, ${monthFirst} only the month, ${either} either`;
  if (order === undefined) {
    return `Dates like 3/4/1905 are not read, because nothing shows whether day or month is first (${evidence}). ${settable}`;
  }
  const read = order === 'day-month' ? 'the third of April' : 'the fourth of March';
  const doubt = sureness === 'likely' ? 'probably ' : '';
  return `Dates like 3/4/1905 are ${doubt}${read} (${evidence}). ${settable}`;
}
