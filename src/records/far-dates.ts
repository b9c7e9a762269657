import { type ItemDate, isKnown } from './date.ts';

/** From the first to the last year, both included. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

export const allYears: YearRange = { first: 0, last: 9999 };

/** A gap of fewer years is normal, however close together all other dates are. */
const minGap = 50;

/**
 * The years that all dates are in, except for a few that are far from all others: `1024` and `3031` among items of
 * 2019 to 2024. These are at most one in fifty dates, or a single one, at either end; the gap before them is longer
 * than fifty years and than twice the time that the dates between the two ends cover. Of fewer than four dates none is far.
 */
export function usualYears(dates: readonly ItemDate[]): YearRange {
  const known = dates.filter(isKnown);
  if (known.length < 4) return allYears;
  const firsts = Int16Array.from(known, ({ earliest }) => yearOf(earliest)).sort();
  const lasts = Int16Array.from(known, ({ latest }) => -yearOf(latest)).sort();
  return { first: firstUsual(firsts), last: -firstUsual(lasts) };
}

/** Whether a date is partly or wholly outside the years. Unknown dates are not. */
export function isOutside(date: ItemDate, { first, last }: YearRange): boolean {
  return isKnown(date) && (yearOf(date.earliest) < first || yearOf(date.latest) > last);
}

/** The year after the last gap that sets a few years apart; the first of all where there is no such gap. */
function firstUsual(ascending: Int16Array): number {
  const maxFar = Math.max(1, Math.floor(ascending.length / 50));
  const yearAt = (index: number) => ascending[index] ?? 0;
  const span = yearAt(ascending.length - 1 - maxFar) - yearAt(maxFar);
  for (let far = maxFar; far > 0; far--) {
    const gap = yearAt(far) - yearAt(far - 1);
    if (gap > Math.max(minGap, 2 * span)) return yearAt(far);
  }
  return yearAt(0);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
