import { positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';
import { type Shard, shortestPrefixAfter } from '../files/shards.ts';
import { encodeWordList } from '../files/word-list.ts';
import { fullHash, hashedFile, hashLength } from './hashed-file.ts';
import { shardBoundaries } from './shard-boundaries.ts';
import type { UpdatedIndex } from './term-index.ts';

/** The shards and the word list, and the manifest's entries for them. */
export interface TermFiles {
  readonly files: readonly SearchFile[];
  readonly terms: ShardList;
  readonly positions: ShardList;
  /** The path of the word list. */
  readonly words: string;
  /** Cached for the next index version. */
  readonly shardHashes: ShardHashes;
}

/** The hash of each shard, by its range of terms. */
export interface ShardHashes {
  readonly terms: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, string>;
}

export const noShardHashes: ShardHashes = { terms: new Map(), positions: new Map() };

/** Characters in a shard of posting lists: about 6 KB compressed. Most queries need one shard for each word. */
const maxTermShardSize = 11_000;
/** Only phrases need positions, so their shards are fewer and larger. */
const maxPositionShardSize = 60_000;

/** @param cached shard hashes of the index that was updated */
export function termFiles({ index, changed }: UpdatedIndex, cached: ShardHashes): TermFiles {
  const { terms, forms, formOf, documentCounts, postingLists, positions } = index;
  const entries = terms.map((term, i) => ({
    term,
    form: forms[formOf[i] ?? 0] ?? term,
    documentCount: documentCounts[i] ?? 0,
  }));
  const words = hashedFile('search/words', encodeWordList(entries));
  const changes = changesBefore(changed);
  const termShards = shards(
    { terms, data: postingLists, changes },
    cached.terms,
    maxTermShardSize,
    termShardPath,
  );
  const positionShards = shards(
    { terms, data: positions, changes },
    cached.positions,
    maxPositionShardSize,
    positionShardPath,
  );
  return {
    files: [...termShards.files, ...positionShards.files, words],
    terms: termShards.list,
    positions: positionShards.list,
    words: words.path,
    shardHashes: { terms: termShards.hashes, positions: positionShards.hashes },
  };
}

/** For each term, how many terms before it changed. */
function changesBefore(changed: Uint8Array): Int32Array {
  const changes = new Int32Array(changed.length + 1);
  changed.forEach((isChanged, i) => {
    changes[i + 1] = (changes[i] ?? 0) + isChanged;
  });
  return changes;
}

interface TermData {
  readonly terms: readonly string[];
  readonly data: readonly string[];
  readonly changes: Int32Array;
}

function shards(
  { terms, data, changes }: TermData,
  cached: ReadonlyMap<string, string>,
  maxSize: number,
  pathOf: (hash: string) => string,
) {
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
