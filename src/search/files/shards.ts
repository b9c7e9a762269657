/**
 * A range of terms, ascending by UTF-16 unit, and one kind of data of each: its `encodeImpactList`, `encodePostingList` or
 * `encodePositions`. Shards of another kind have other boundaries. Both lists are space-separated.
 */
export interface Shard {
  readonly terms: string;
  readonly data: string;
}

/** Finds the shard of a term by the shard boundaries. */
export interface ShardFinder {
  readonly count: number;
  /** The index of the only shard that can contain the term. */
  shardOf(term: string): number;
  /** The range of shards that can contain terms with a prefix, `to` excluded. */
  shardsWithPrefix(prefix: string): { readonly from: number; readonly to: number };
}

/** @param starts the shard boundaries, ascending; the first is ignored */
export function shardFinder(starts: readonly string[]): ShardFinder {
  const shardOf = (term: string): number => Math.max(0, firstIndexAbove(starts, term) - 1);
  return {
    count: starts.length,
    shardOf,
    shardsWithPrefix: (prefix) => ({ from: shardOf(prefix), to: shardOf(`${prefix}\uffff`) + 1 }),
  };
}

function firstIndexAbove(texts: readonly string[], text: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shortest prefix of a term that sorts after an earlier term. */
export function shortestPrefixAfter(earlier: string, term: string): string {
  let length = 1;
  while (term.slice(0, length) <= earlier) length++;
  return term.slice(0, length);
}
