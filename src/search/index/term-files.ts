import type { ShardList } from '../files/manifest.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeWordList } from '../files/word-list.ts';
import { isOfName } from '../words/names.ts';
import { encodeShards, type ShardHashes } from './encode-shards.ts';
import { hashedFile } from './hashed-file.ts';
import { otherFormsOf } from './term-forms.ts';
import type { UpdatedIndex } from './term-index.ts';

/** The shards and the word list, and the manifest's entries for them. */
export interface TermFiles {
  readonly files: readonly SearchFile[];
  readonly terms: ShardList;
  /** The path of the word list. */
  readonly words: string;
  /** Cached for the next index version. */
  readonly shardHashes: ShardHashes;
}

/**
 * @param cached shard hashes of the index that was updated
 * @param names see `WordList`
 */
export function termFiles(
  { index, changed }: UpdatedIndex,
  cached: ShardHashes,
  names: readonly (readonly string[])[] = [],
): TermFiles {
  const { terms, forms, formOf, otherForms, documentCounts, impacts, restImpacts, postingLists, positions } =
    index;
  // Stop words that are names are asked for by no wildcard and suggested for no other word.
  const entries = terms.flatMap((term, i) => {
    if (isOfName(term)) return [];
    const form = forms[formOf[i] ?? 0] ?? term;
    const others = Array.from(otherFormsOf(otherForms, i), (form) => forms[form] ?? term);
    return [{ term, form, otherForms: others, documentCount: documentCounts[i] ?? 0 }];
  });
  const words = hashedFile('search/words', encodeWordList(entries, names));
  const postings = postingLists.map((postingList, term) => `${postingList} ${positions[term] ?? ''}`);
  const data = { terms, impacts, restImpacts, postings, documentCounts, changed };
  const { files, list, hashes } = encodeShards(data, cached);
  return { files: [...files, words], terms: list, words: words.path, shardHashes: hashes };
}
