import { positionShardPath, postingShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
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
  readonly postings: ShardList;
  readonly positions: ShardList;
  /** The path of the word list. */
  readonly words: string;
  /** Cached for the next index version. */
  readonly shardHashes: ShardHashes;
}

/** The hash of each shard, by its range of terms. */
export interface ShardHashes {
  readonly terms: ReadonlyMap<string, string>;
  readonly postings: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, string>;
}

export const noShardHashes: ShardHashes = {
  terms: new Map(),
  postings: new Map(),
  positions: new Map(),
};

/** Characters in a shard of impact lists: about 5 KB compressed. Most queries need one shard for each word. */
const maxTermShardSize = 8_000;
/** Only some queries need posting lists, and only phrases positions. */
const maxPostingShardSize = 22_000;
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
  const { terms, forms, formOf, otherForms, documentCounts, impactLists, postingLists, positions } = index;
  const entries = terms.map((term, i) => ({
    term,
    form: forms[formOf[i] ?? 0] ?? term,
    otherForms: Array.from(otherFormsOf(otherForms, i), (form) => forms[form] ?? term),
    documentCount: documentCounts[i] ?? 0,
  }));
  const words = hashedFile('search/words', encodeWordList(entries, names));
  const shardsOf = (
    data: readonly string[],
    kind: keyof ShardHashes,
    maxSize: number,
    pathOf: (hash: string) => string,
  ) => encodeShards({ terms, data, changed }, cached[kind], maxSize, pathOf);
  const termShards = shardsOf(impactLists, 'terms', maxTermShardSize, termShardPath);
  const postingShards = shardsOf(postingLists, 'postings', maxPostingShardSize, postingShardPath);
  const positionShards = shardsOf(positions, 'positions', maxPositionShardSize, positionShardPath);
  return {
    files: [...termShards.files, ...postingShards.files, ...positionShards.files, words],
    terms: termShards.list,
    postings: postingShards.list,
    positions: positionShards.list,
    words: words.path,
    shardHashes: {
      terms: termShards.hashes,
      postings: postingShards.hashes,
      positions: positionShards.hashes,
    },
  };
}
