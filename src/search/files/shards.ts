import { decodeDigit, encodeDigit } from './varint.ts';

/** A range of terms. */
export interface Shard {
  /** Ascending by UTF-16 unit; space-separated. */
  readonly terms: string;
  /** For each term the impacts of its documents, or of the best of them (`encodeGroups`); space-separated. */
  readonly impacts: string;
  /** For each term with only the best documents its index in `terms`, and how many documents there are. */
  readonly cut?: readonly (readonly [index: number, documentCount: number])[];
  /** The hash in the name of each `ShardColumn`; empty for one without data. */
  readonly columns: Readonly<Record<ColumnName, string>>;
}

/**
 * Further data of the terms of a shard, space-separated: in `rest`, for each the impacts of its documents that are not
 * among the best; in `postings`, for each its `encodePostingList` and its `encodePositions`. They are in files of their own,
 * because few queries need them. The shard names them, so that the manifest need not.
 */
export type ShardColumn = string;

export type ColumnName = 'rest' | 'postings';

export const columnNames: readonly ColumnName[] = ['rest', 'postings'];

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
