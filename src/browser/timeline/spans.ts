import type { DocumentDate, YieldToMain } from '../../search/documents.ts';

/**
 * The distinct dates of an archive, in columns, with the documents of each. A hundred thousand documents have some ten
 * thousand dates, so that all of them can be looked at in each frame.
 */
export interface Spans {
  readonly length: number;
  /** Days since 1 January 1970, ascending; of two dates that begin on the same day, the wider comes first. */
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** 1 for a date that is uncertain. */
  readonly uncertain: Uint8Array;
  /** The documents of the date `i` are `docIds` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly docIds: Int32Array;
  /** How many documents have no date. */
  readonly undated: number;
}

/** Documents between two looks at the clock. */
const chunk = 4_096;

export async function spansOf(dates: readonly DocumentDate[], yieldToMain: YieldToMain): Promise<Spans> {
  const indices = new Map<number, number>();
  const distinct: { readonly first: number; readonly last: number; readonly isUncertain: boolean }[] = [];
  /** For each document, the index of its date among the distinct ones, or -1. */
  const indexOf = new Int32Array(dates.length).fill(-1);
  for (const [i, { days }] of dates.entries()) {
    if (i % chunk === 0) await yieldToMain();
    if (days === undefined) continue;
    const key = keyOf(days.first, days.last, days.isUncertain);
    let index = indices.get(key);
    if (index === undefined) {
      index = distinct.push(days) - 1;
      indices.set(key, index);
    }
    indexOf[i] = index;
  }
  const order = distinct.map((days, index) => ({ days, index }));
  order.sort(({ days: a }, { days: b }) => a.first - b.first || b.last - a.last);
  await yieldToMain();
  const rankOf = new Int32Array(order.length);
  order.forEach(({ index }, rank) => {
    rankOf[index] = rank;
  });
  const starts = new Int32Array(order.length + 1);
  let undated = 0;
  for (const index of indexOf) {
    const rank = rankOf[index];
    if (rank === undefined) undated++;
    else starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let i = 0; i < order.length; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const docIds = new Int32Array(dates.length - undated);
  for (const [i, { docId }] of dates.entries()) {
    if (i % chunk === 0) await yieldToMain();
    const rank = rankOf[indexOf[i] ?? -1];
    if (rank === undefined) continue;
    const at = next[rank] ?? 0;
    docIds[at] = docId;
    next[rank] = at + 1;
  }
  return {
    length: order.length,
    firstDays: Int32Array.from(order, ({ days }) => days.first),
    lastDays: Int32Array.from(order, ({ days }) => days.last),
    uncertain: Uint8Array.from(order, ({ days }) => Number(days.isUncertain)),
    starts,
    docIds,
    undated,
  };
}

/** Days from the year 0 to 9999 are within ±3 million, so a date is an exact number. */
function keyOf(first: number, last: number, isUncertain: boolean): number {
  return ((first + 1_000_000) * 4_000_000 + (last - first)) * 2 + Number(isUncertain);
}

/** The first and the last day of any date; undefined if there is none. */
export function extentOf({
  length,
  firstDays,
  lastDays,
}: Spans): { readonly first: number; readonly last: number } | undefined {
  if (length === 0) return undefined;
  let last = lastDays[0] ?? 0;
  for (const day of lastDays) if (day > last) last = day;
  return { first: firstDays[0] ?? 0, last };
}
