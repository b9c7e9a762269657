import { median } from '../measure.ts';
import type { Row } from '../regenerate.ts';

/** A limit that builds must stay within. */
export interface Bar {
  readonly name: Row['name'];
  readonly figure: 'of the baseline' | 'files written' | 'MB peak';
  readonly limit: number;
}

/** The bars for an archive of this size. Only 9,946 items, and 100,000 or more, have any. */
export function barsFor(items: number): readonly Bar[] {
  if (items === 9946) return newswireBars;
  return items >= 100_000 ? largeBars : [];
}

const newswireBars: readonly Bar[] = [
  { name: 'full build', figure: 'of the baseline', limit: 2 },
  { name: 'newest item added', figure: 'of the baseline', limit: 0.4 },
  { name: 'newest item added', figure: 'files written', limit: 199 },
  { name: 'older item added', figure: 'of the baseline', limit: 0.5 },
  { name: 'no change', figure: 'of the baseline', limit: 0.25 },
  { name: 'full build', figure: 'MB peak', limit: 700 },
];

const largeBars: readonly Bar[] = [
  { name: 'full build', figure: 'MB peak', limit: 4000 },
  { name: 'newest item added', figure: 'of the baseline', limit: 0.15 },
];

/** A line for each bar: whether it is met, and the measured figure. */
export function verdict(rows: readonly Row[], bars: readonly Bar[]): string {
  const wallOf = (row: Row | undefined): number => median(row?.runs.map(({ wall }) => wall) ?? []);
  const baseline = rows.find(({ name }) => name === 'baseline');
  return bars
    .map(({ name, figure, limit }) => {
      const row = rows.find((each) => each.name === name);
      const value =
        figure === 'of the baseline'
          ? wallOf(row) / wallOf(baseline)
          : figure === 'files written'
            ? median(row?.written ?? [])
            : Math.max(...(row?.runs.map(({ memory }) => memory) ?? [])) / 1e6;
      const shown = figure === 'of the baseline' ? value.toFixed(2) : value.toFixed(0);
      return `${value <= limit ? 'met   ' : 'MISSED'}  ${name}: ${shown} ${figure}, at most ${limit}\n`;
    })
    .join('');
}
