import type { Figures } from './figures.ts';

/** What is asked of the search, beside Pagefind in the same run. */
export interface Bar {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  /** How its value is written. */
  readonly shown: (value: number) => string;
  /** Whether even the most is too much. */
  readonly strict?: boolean;
}

export interface BarFigures {
  readonly clipfile: Figures;
  readonly pagefind: Figures;
  /** Of opening the filters; left out where the page has none. */
  readonly filters?: number;
  /** Bytes of a first query at the most items over those at the fewest; left out where one size was measured. */
  readonly growth?: { readonly value: number; readonly sizes: string };
  /** Milliseconds, while any of the queries is typed. */
  readonly longestBlock: number;
}

export function barsOf({ clipfile, pagefind, filters, growth, longestBlock }: BarFigures): readonly Bar[] {
  const ratio = (which: keyof Figures, figure: 'bytes' | 'time'): number =>
    clipfile[which][figure] / pagefind[which][figure];
  const shown = (value: number): string => value.toFixed(2);
  return [
    { what: 'first query, bytes of Pagefind’s', value: ratio('first', 'bytes'), most: 0.6, shown },
    { what: 'first query, time of Pagefind’s', value: ratio('first', 'time'), most: 0.7, shown },
    { what: 'first query, most requests', value: clipfile.first.mostRequests, most: 20, shown: String },
    { what: 'further query, bytes of Pagefind’s', value: ratio('further', 'bytes'), most: 0.6, shown },
    { what: 'further query, time of Pagefind’s', value: ratio('further', 'time'), most: 0.7, shown },
    { what: 'opening the filters', value: filters ?? Number.NaN, most: 25_000, shown: kilobytes },
    ...(growth === undefined
      ? []
      : [{ what: `growth of bytes, ${growth.sizes}`, value: growth.value, most: 1.5, strict: true, shown }]),
    { what: 'longest block while typing', value: longestBlock, most: 50, shown: milliseconds },
  ];
}

export function verdictOn({ value, most, shown, strict = false }: Bar): string {
  if (Number.isNaN(value)) return 'none yet';
  return value < most || (value === most && !strict) ? 'met' : `missed by ${shown(value - most)}`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
