import type { ShardList } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';
import { type Shard, shortestPrefixAfter } from '../files/shards.ts';
import { fullHash, hashLength } from './hashed-file.ts';
import { shardBoundaries } from './shard-boundaries.ts';

/** All terms of an index, ascending, with one kind of data of each. */
export interface TermData {
  readonly terms: readonly string[];
  /** Encoded posting lists, or encoded positions. */
  readonly data: readonly string[];
  /** 1 for each term whose data differ from the previous index version. */
  readonly changed: Uint8Array;
}

export interface EncodedShards {
  readonly files: readonly SearchFile[];
  /** The manifest's entry for them. */
  readonly list: ShardList;
  /** The hash of each shard, by its range of terms. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Splits a list of terms into shards and encodes each: the terms, and their data, joined by spaces.
 *
 * @param cached the hashes of the previous index version; a shard that it has and that is unchanged is not encoded
 * @param maxSize in characters
 */
export function encodeShards(
  { terms, data, changed }: TermData,
  cached: ReadonlyMap<string, string>,
  maxSize: number,
  pathOf: (hash: string) => string,
): EncodedShards {
  const changes = changesBefore(changed);
  // Plus a space after the term and one after its data.
  const sized = terms.map((term, i) => ({ term, size: term.length + (data[i]?.length ?? 0) + 2 }));
  const starts = shardBoundaries(sized, maxSize);
  const hashes = new Map<string, string>();
  const files = starts.map((from, i) => {
    const to = starts[i + 1] ?? terms.length;
    const json = (): string => {
      const shard: Shard = { terms: terms.slice(from, to).join(' '), data: data.slice(from, to).join(' ') };
      return JSON.stringify(shard);
    };
    // A range without changed terms gives the same file; the count detects terms that were removed.
    const range = `${terms[from]} ${terms[to - 1]} ${to - from}`;
    const hash = (changes[to] === changes[from] ? cached.get(range) : undefined) ?? fullHash(json());
    hashes.set(range, hash);
    return searchFile(pathOf(hash.slice(0, hashLength)), json, hash);
  });
  const boundaries = starts.map((start) =>
    start === 0 ? '' : shortestPrefixAfter(terms[start - 1] ?? '', terms[start] ?? ''),
  );
  const list: ShardList = {
    starts: boundaries.join(' '),
    hashes: [...hashes.values()].map((hash) => hash.slice(0, hashLength)).join(' '),
  };
  return { files, list, hashes };
}

/** For each term, how many terms before it changed. */
function changesBefore(changed: Uint8Array): Int32Array {
  const changes = new Int32Array(changed.length + 1);
  changed.forEach((isChanged, i) => {
    changes[i + 1] = (changes[i] ?? 0) + isChanged;
  });
  return changes;
}
