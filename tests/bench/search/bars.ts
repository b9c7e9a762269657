import type { Figures } from './figures.ts';

/** A limit that the search must stay within, in some cases relative to Pagefind in the same run. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  /** Formats the value for people. */
  readonly format: (value: number) => string;
  /** Whether the value must be below the limit, not equal to it. */
  readonly isStrict?: boolean;
}

export interface BarFigures {
  readonly clipfile: Figures;
  readonly pagefind: Figures;
  /** Bytes loaded when the filters are opened; undefined if the page has none. */
  readonly filters?: number;
  /** Bytes of a first query in the largest archive over those in the smallest; undefined if only one was measured. */
  readonly growth?: { readonly value: number; readonly sizes: string };
  /** Of first queries on a slow line, time over Pagefind's; undefined if it was not measured. */
  readonly slowLine?: number;
  /** Milliseconds, the longest of all queries. */
  readonly longestBlock: number;
}

export function searchBars({
  clipfile,
  pagefind,
  filters,
  growth,
  slowLine,
  longestBlock,
}: BarFigures): readonly Bar[] {
  const ratio = (query: keyof Figures, figure: 'bytes' | 'time'): number =>
    clipfile[query][figure] / pagefind[query][figure];
  const format = (value: number): string => value.toFixed(2);
  return [
    { name: 'first query, bytes / Pagefind’s', value: ratio('first', 'bytes'), limit: 0.6, format },
    { name: 'first query, time / Pagefind’s', value: ratio('first', 'time'), limit: 0.7, format },
    {
      name: 'first query on a slow line, time / Pagefind’s',
      value: slowLine ?? Number.NaN,
      limit: 0.42,
      format,
    },
    { name: 'first query, most requests', value: clipfile.first.mostRequests, limit: 20, format: String },
    { name: 'next query, bytes / Pagefind’s', value: ratio('next', 'bytes'), limit: 0.6, format },
    { name: 'next query, time / Pagefind’s', value: ratio('next', 'time'), limit: 0.7, format },
    { name: 'opening the filters', value: filters ?? Number.NaN, limit: 25_000, format: kilobytes },
    ...(growth === undefined
      ? []
      : [
          {
            name: `growth of bytes, ${growth.sizes}`,
            value: growth.value,
            limit: 1.5,
            isStrict: true,
            format,
          },
        ]),
    { name: 'longest block while typing', value: longestBlock, limit: 50, format: milliseconds },
  ];
}

export function verdictOn({ value, limit, format, isStrict = false }: Bar): string {
  if (Number.isNaN(value)) return 'not measured';
  return value < limit || (value === limit && !isStrict) ? 'met' : `missed by ${format(value - limit)}`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
