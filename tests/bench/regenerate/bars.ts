import { median } from '../measure.ts';
import type { Row } from '../regenerate.ts';

/** What builds must keep to. */
export interface Bar {
  readonly what: Row['what'];
  readonly figure: 'of the loop' | 'files written' | 'MB at most';
  readonly most: number;
}

/** The bars of an archive of this size; there are some for 9,946 items, and for 100,000. */
export function barsFor(items: number): readonly Bar[] {
  if (items === 9946) return usual;
  return items >= 100_000 ? large : [];
}

const usual: readonly Bar[] = [
  { what: 'full build', figure: 'of the loop', most: 2 },
  { what: 'newest item added', figure: 'of the loop', most: 0.4 },
  { what: 'newest item added', figure: 'files written', most: 199 },
  { what: 'one in the middle', figure: 'of the loop', most: 0.5 },
  { what: 'no change', figure: 'of the loop', most: 0.25 },
  { what: 'full build', figure: 'MB at most', most: 700 },
];

const large: readonly Bar[] = [
  { what: 'full build', figure: 'MB at most', most: 4000 },
  { what: 'newest item added', figure: 'of the loop', most: 0.15 },
];

/** A line for each bar: whether it is held, and by what. */
export function verdict(rows: readonly Row[], bars: readonly Bar[]): string {
  const wallOf = (row: Row | undefined): number => median(row?.runs.map(({ wall }) => wall) ?? []);
  const loop = rows.find(({ what }) => what === 'the loop');
  return bars
    .map(({ what, figure, most }) => {
      const row = rows.find((each) => each.what === what);
      const measured =
        figure === 'of the loop'
          ? wallOf(row) / wallOf(loop)
          : figure === 'files written'
            ? median(row?.written ?? [])
            : Math.max(...(row?.runs.map(({ memory }) => memory) ?? [])) / 1e6;
      const shown = figure === 'of the loop' ? measured.toFixed(2) : measured.toFixed(0);
      return `${measured <= most ? 'held  ' : 'MISSED'}  ${what}: ${shown} ${figure}, bar ${most}\n`;
    })
    .join('');
}
