import { positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeWordList } from '../files/word-list.ts';
import { encodeShards } from './encode-shards.ts';
import { hashedFile } from './hashed-file.ts';
import { otherFormsOf } from './term-forms.ts';
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

/**
 * @param cached shard hashes of the index that was updated
 * @param names see `WordList`
 */
export function termFiles(
  { index, changed }: UpdatedIndex,
  cached: ShardHashes,
  names: readonly (readonly string[])[] = [],
): TermFiles {
  const { terms, forms, formOf, otherForms, documentCounts, postingLists, positions } = index;
  const entries = terms.map((term, i) => ({
    term,
    form: forms[formOf[i] ?? 0] ?? term,
    otherForms: Array.from(otherFormsOf(otherForms, i), (form) => forms[form] ?? term),
    documentCount: documentCounts[i] ?? 0,
  }));
  const words = hashedFile('search/words', encodeWordList(entries, names));
  const termShards = encodeShards(
    { terms, data: postingLists, changed },
    cached.terms,
    maxTermShardSize,
    termShardPath,
  );
  const positionShards = encodeShards(
    { terms, data: positions, changed },
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
