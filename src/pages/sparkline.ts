import type { Archive } from '../archive/archive.ts';
import { periodKey } from '../archive/calendar.ts';
import { histogram } from '../archive/histogram.ts';
import { isOutside, type YearRange } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';

/** The numbers of items over the time of the whole archive, so that sparklines of one archive can be compared. */
export type Sparkline = readonly number[];

/** Counts items in the bars that the histogram of the whole archive has. */
export class SparklineScale {
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #keyLength: number;
  readonly #years: YearRange;

  constructor({ items, years }: Pick<Archive, 'items' | 'years'>) {
    const { bars } = histogram(items, years);
    this.#indexes = new Map(bars.map(({ key }, i) => [key, i]));
    this.#keyLength = bars[0]?.key.length ?? 0;
    this.#years = years;
  }

  /** Empty where the archive is too short to have a shape. */
  sparkline(items: readonly Item[]): Sparkline {
    if (this.#indexes.size < 2) return [];
    const counts = new Array<number>(this.#indexes.size).fill(0);
    for (const { date } of items) {
      if (isOutside(date, this.#years)) continue;
      const index = this.#indexes.get(periodKey(date)?.slice(0, this.#keyLength) ?? '');
      if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
    }
    return counts;
  }
}

/** A sparkline of fewer bars, each the sum of as many neighbours. */
export function withFewerBars(counts: Sparkline, most: number): Sparkline {
  const size = Math.ceil(counts.length / most);
  if (size <= 1) return counts;
  return Array.from({ length: Math.ceil(counts.length / size) }, (_, i) =>
    counts.slice(i * size, (i + 1) * size).reduce((sum, count) => sum + count, 0),
  );
}
