import { decodeDigit, encodeDigit } from './varint.ts';

/** A range of terms. */
export interface Shard {
  /** Ascending by UTF-16 unit; space-separated. */
  readonly terms: string;
  /** For each term the impacts of its documents, or of the best of them (`encodeGroups`); space-separated. */
  readonly impacts: string;
  /** The terms with only the best documents. */
  readonly cut?: readonly CutTerm[];
  /** The hash in the name of its `ShardPostings`. */
  readonly postings: string;
}

/**
 * A term of which a shard has only the best documents: its index in `terms`, how many documents there are, and the hash in
 * the name of each tier of the others, the best first: an `encodeGroups`. Each tier is a file, so that a query loads no more of
 * a term than it needs, and nothing of other terms.
 */
export type CutTerm = readonly [index: number, documentCount: number, ...tiers: readonly string[]];

/**
 * For each term of a shard its `encodePostingList` and its `encodePositions`; space-separated. They are in a file of their
 * own, because few queries need them. The shard names it, so that the manifest need not.
 */
export type ShardPostings = string;

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
  while (length < term.length && term.slice(0, length) <= earlier) length++;
  return term.slice(0, length);
}

/** For each boundary a digit, the length of the prefix that it shares with the one before, and the rest; space-separated. */
export function encodeBoundaries(boundaries: readonly string[]): string {
  return boundaries
    .map((boundary, i) => {
      const before = boundaries[i - 1] ?? '';
      let shared = 0;
      while (shared < maxShared && shared < before.length && boundary[shared] === before[shared]) shared++;
      return encodeDigit(shared) + boundary.slice(shared);
    })
    .join(' ');
}

export function decodeBoundaries(text: string): readonly string[] {
  let last = '';
  return text.split(' ').map((entry) => {
    last = last.slice(0, decodeDigit(entry, 0)) + entry.slice(1);
    return last;
  });
}

/** What a digit can say. */
const maxShared = 59;
