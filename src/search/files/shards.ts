/**
 * A file of the index: a run of neighbouring terms, ascending by UTF-16 unit, and for each what is known of it.
 * In a shard of terms that is an `encodePosting`; in a shard of positions, which are cut elsewhere and larger, an
 * `encodePositions`. Both lists are apart by spaces.
 */
export interface Shard {
  readonly terms: string;
  readonly data: string;
}

/** Finds the shard that a term is in. */
export interface ShardFinder {
  readonly count: number;
  /** The number of the shard that holds the term, if any does. */
  shardOf(term: string): number;
  /** The first shard that may hold terms with a beginning, and the one after the last. */
  shardsBeginning(letters: string): { readonly from: number; readonly to: number };
}

/** @param starts ascending beginnings, of which the first is not looked at */
export function shardFinder(starts: readonly string[]): ShardFinder {
  const shardOf = (term: string): number => Math.max(0, firstAbove(starts, term) - 1);
  return {
    count: starts.length,
    shardOf,
    shardsBeginning: (letters) => ({ from: shardOf(letters), to: shardOf(`${letters}\uffff`) + 1 }),
  };
}

/** The place of the first text that stands after another. */
function firstAbove(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shortest beginning of a term that stands after another, earlier term. */
export function startAfter(earlier: string, term: string): string {
  let length = 1;
  while (term.slice(0, length) <= earlier) length++;
  return term.slice(0, length);
}
