import { encodeHashes, hashLength } from '../files/hashes.ts';
import { columnPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';
import {
  type ColumnName,
  columnNames,
  encodeBoundaries,
  type Shard,
  type ShardColumn,
  shortestPrefixAfter,
} from '../files/shards.ts';
import { fullHash } from './hashed-file.ts';
import { type Split, shardBoundaries } from './shard-boundaries.ts';

/** All terms of an index, ascending, with the data of each. */
export interface TermData {
  readonly terms: readonly string[];
  /** See `TermIndex`. */
  readonly impacts: readonly string[];
  readonly columns: Readonly<Record<ColumnName, readonly string[]>>;
  readonly documentCounts: ArrayLike<number>;
  /** 1 for each term whose data differ from the previous index version. */
  readonly changed: Uint8Array;
}

export interface EncodedShards {
  readonly files: readonly SearchFile[];
  /** The manifest's entry for them. */
  readonly list: ShardList;
  /** Cached for the next index version. */
  readonly hashes: ShardHashes;
}

/** The hashes of each shard and of its columns, by its range of terms. */
export type ShardHashes = ReadonlyMap<string, ShardHash>;

interface ShardHash extends Readonly<Record<ColumnName, string>> {
  readonly shard: string;
}

export interface ShardLimits {
  /** Characters in a shard. */
  readonly size: number;
  /** With more shards than this, shards become larger instead, so that their list in the manifest does not grow. */
  readonly count: number;
}

/** About 5 KB compressed, and at most 10 KB in the manifest. Most queries need one shard for each word. */
const usualLimits: ShardLimits = { size: 8_000, count: 1_536 };

/**
 * Splits a list of terms into shards and encodes each, with files for its columns.
 *
 * @param cached the hashes of the previous index version; a shard that it has and that is unchanged is not encoded
 */
export function encodeShards(
  { terms, impacts, columns, documentCounts, changed }: TermData,
  cached: ShardHashes,
  limits = usualLimits,
): EncodedShards {
  const changes = changesBefore(changed);
  // Plus a space after the term and one after its data.
  const sized = terms.map((term, i) => ({ term, size: term.length + (impacts[i]?.length ?? 0) + 2 }));
  const starts = boundariesWithin(limits, shardBoundaries(sized));
  const hashes = new Map<string, ShardHash>();
  /** By path, because terms of the same positions, two readings of a word, may be in two shards. */
  const files = new Map<string, SearchFile>();
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? terms.length;
    const cut: (readonly [number, number])[] = [];
    for (let term = from; term < to; term++) {
      if (columns.rest[term] !== '') cut.push([term - from, documentCounts[term] ?? 0]);
    }
    const columnJson = (name: ColumnName): string =>
      JSON.stringify(columns[name].slice(from, to).join(' ') satisfies ShardColumn);
    const shardJson = (hashes: Shard['columns']): string => {
      const shard: Shard = {
        terms: terms.slice(from, to).join(' '),
        impacts: impacts.slice(from, to).join(' '),
        ...(cut.length > 0 && { cut }),
        columns: columnsOf((name) => inName(hashes[name])),
      };
      return JSON.stringify(shard);
    };
    // A range without changed terms gives the same files; the count detects terms that were removed.
    const range = `${terms[from]} ${terms[to - 1]} ${to - from}`;
    const unchanged = changes[to] === changes[from] ? cached.get(range) : undefined;
    const isEmpty = (name: ColumnName): boolean => name === 'rest' && cut.length === 0;
    const ofColumns = columnsOf(
      (name) => unchanged?.[name] ?? (isEmpty(name) ? '' : fullHash(columnJson(name))),
    );
    const shard = unchanged?.shard ?? fullHash(shardJson(ofColumns));
    hashes.set(range, { shard, ...ofColumns });
    const add = (file: SearchFile) => files.set(file.path, file);
    add(searchFile(termShardPath(inName(shard)), () => shardJson(ofColumns), shard));
    for (const name of columnNames) {
      const hash = ofColumns[name];
      if (hash !== '') add(searchFile(columnPath(name, inName(hash)), () => columnJson(name), hash));
    }
  }
  const boundaries = starts.map((start) =>
    start === 0 ? '' : shortestPrefixAfter(terms[start - 1] ?? '', terms[start] ?? ''),
  );
  const list: ShardList = {
    starts: encodeBoundaries(boundaries),
    hashes: encodeHashes(
      [...hashes.values()].map(({ shard }) => inName(shard)),
      hashLength,
    ),
  };
  return { files: [...files.values()], list, hashes };
}

function columnsOf(of: (name: ColumnName) => string): Readonly<Record<ColumnName, string>> {
  return { rest: of('rest'), postings: of('postings') };
}

function inName(hash: string): string {
  return hash.slice(0, hashLength);
}

/** Boundaries for the smallest shards of which there are not too many; larger ones than usual in steps of a fifth. */
function boundariesWithin({ size, count }: ShardLimits, split: Split): readonly number[] {
  for (let maxSize = size; ; maxSize *= 1.2) {
    const starts = split(maxSize);
    if (starts.length <= count) return starts;
  }
}

/** For each term, how many terms before it changed. */
function changesBefore(changed: Uint8Array): Int32Array {
  const changes = new Int32Array(changed.length + 1);
  changed.forEach((isChanged, i) => {
    changes[i + 1] = (changes[i] ?? 0) + isChanged;
  });
  return changes;
}
