import { encodeHashes, hashLength } from '../files/hashes.ts';
import { postingsPath, type ShardList, termShardPath, tierPath } from '../files/manifest.ts';
import { type SearchFile, searchFile } from '../files/search-file.ts';
import {
  type CutTerm,
  encodeBoundaries,
  type Shard,
  type ShardPostings,
  shortestPrefixAfter,
} from '../files/shards.ts';
import { splitTiers } from './best-documents.ts';
import { fullHash } from './hashed-file.ts';
import { type Split, shardBoundaries } from './shard-boundaries.ts';

/** All terms of an index, ascending, with the data of each. */
export interface TermData {
  readonly terms: readonly string[];
  /** See `TermIndex`. */
  readonly impacts: readonly string[];
  /** See `splitTiers`. */
  readonly restImpacts: readonly string[];
  /** See `ShardPostings`. */
  readonly postings: readonly string[];
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

/** The hashes of each shard and of the files that it names, by its range of terms. */
export type ShardHashes = ReadonlyMap<string, ShardHash>;

interface ShardHash {
  readonly shard: string;
  readonly postings: string;
  /** Those of all tiers of all its terms. */
  readonly tiers: readonly string[];
}

export interface ShardLimits {
  /** Characters in a shard. */
  readonly size: number;
  /** With more shards than this, shards become larger instead, so that their list in the manifest does not grow. */
  readonly count: number;
}

/**
 * About 5 KB compressed, and at most 17 KB in the manifest. Most queries need one shard for each word: with a million
 * documents, more and smaller shards would save a query of two words no more than they add to the manifest.
 */
const usualLimits: ShardLimits = { size: 8_000, count: 2_560 };

/**
 * Splits a list of terms into shards and encodes each, with files for their posting lists and tiers.
 *
 * @param cached the hashes of the previous index version; a shard that it has and that is unchanged is not encoded
 */
export function encodeShards(
  { terms, impacts, restImpacts, postings, documentCounts, changed }: TermData,
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
    const tiers = cutTermsWithin(restImpacts, from, to);
    const postingsJson = (): string =>
      JSON.stringify(postings.slice(from, to).join(' ') satisfies ShardPostings);
    const shardJson = (named: Omit<ShardHash, 'shard'>): string => {
      const cut = tiers.map(
        ({ term, first, texts }): CutTerm => [
          term - from,
          documentCounts[term] ?? 0,
          ...named.tiers.slice(first, first + texts.length).map(inName),
        ],
      );
      const shard: Shard = {
        terms: terms.slice(from, to).join(' '),
        impacts: impacts.slice(from, to).join(' '),
        ...(cut.length > 0 && { cut }),
        postings: inName(named.postings),
      };
      return JSON.stringify(shard);
    };
    // A range without changed terms gives the same files; the count detects terms that were removed.
    const range = `${terms[from]} ${terms[to - 1]} ${to - from}`;
    const unchanged = changes[to] === changes[from] ? cached.get(range) : undefined;
    const tierJsons = tiers.flatMap(({ texts }) => texts.map((text) => () => JSON.stringify(text)));
    const named = unchanged ?? {
      postings: fullHash(postingsJson()),
      tiers: tierJsons.map((json) => fullHash(json())),
    };
    const shard = unchanged?.shard ?? fullHash(shardJson(named));
    hashes.set(range, { shard, postings: named.postings, tiers: named.tiers });
    const add = (path: string, hash: string, json: () => string) =>
      files.set(path, searchFile(path, json, hash));
    add(termShardPath(inName(shard)), shard, () => shardJson(named));
    add(postingsPath(inName(named.postings)), named.postings, postingsJson);
    for (const [i, json] of tierJsons.entries()) {
      const hash = named.tiers[i] ?? '';
      add(tierPath(inName(hash)), hash, json);
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

interface TieredTerm {
  readonly term: number;
  /** How many tiers the cut terms before it have. */
  readonly first: number;
  readonly texts: readonly string[];
}

/** The cut terms of a range, with their tiers. */
function cutTermsWithin(restImpacts: readonly string[], from: number, to: number): readonly TieredTerm[] {
  const cut: TieredTerm[] = [];
  let first = 0;
  for (let term = from; term < to; term++) {
    const rest = restImpacts[term] ?? '';
    if (rest === '') continue;
    const texts = splitTiers(rest);
    cut.push({ term, first, texts });
    first += texts.length;
  }
  return cut;
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
