import { NumberWriter } from '../files/digits.ts';
import { type SearchFile, searchFile } from '../files/file.ts';
import { positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { encodePositions } from '../files/positions.ts';
import { encodePosting } from '../files/posting.ts';
import { type Shard, startAfter } from '../files/shards.ts';
import { encodeWordList, type ListedTerm } from '../files/word-list.ts';
import type { CollectedTerm } from './collect.ts';
import { cutTerms } from './cuts.ts';
import { dataFile, hashDigits, hashOf } from './hashed-file.ts';

/** The files that hold the terms, and what the manifest says of them. */
export interface TermFiles {
  readonly files: readonly SearchFile[];
  readonly terms: ShardList;
  readonly positions: ShardList;
  /** The path of the word list. */
  readonly words: string;
}

/** Characters in a shard of postings: some 6 KB compressed, and most questions need one for each word. */
const mostInTermShard = 11_000;
/** Only phrases need positions, so their files are fewer and larger. */
const mostInPositionShard = 60_000;

/** @param collected ascending by term */
export function termFiles(collected: Iterable<CollectedTerm>): TermFiles {
  const writer = new NumberWriter();
  const listed: ListedTerm[] = [];
  const postings: string[] = [];
  const positions: string[] = [];
  for (const { term, form, documentCount, posting, positions: places } of collected) {
    listed.push({ term, form, documentCount });
    postings.push(encodePosting(posting, writer));
    positions.push(encodePositions(posting, places, writer));
  }
  const terms = listed.map(({ term }) => term);
  const words = dataFile('search/words', encodeWordList(listed));
  const termShards = shards(terms, postings, mostInTermShard, termShardPath);
  const positionShards = shards(terms, positions, mostInPositionShard, positionShardPath);
  return {
    files: [...termShards.files, ...positionShards.files, words],
    terms: termShards.list,
    positions: positionShards.list,
    words: words.path,
  };
}

function shards(
  terms: readonly string[],
  data: readonly string[],
  most: number,
  pathOf: (hash: string) => string,
): { readonly files: readonly SearchFile[]; readonly list: ShardList } {
  // A space stands between two terms, and one between their data.
  const sized = terms.map((term, i) => ({ term, size: term.length + (data[i]?.length ?? 0) + 2 }));
  const starts = cutTerms(sized, most);
  const hashes: string[] = [];
  const files = starts.map((from, i) => {
    const to = starts[i + 1] ?? terms.length;
    const shard: Shard = { terms: terms.slice(from, to).join(' '), data: data.slice(from, to).join(' ') };
    const json = JSON.stringify(shard);
    const hash = hashOf(json, hashDigits);
    hashes.push(hash);
    return searchFile(pathOf(hash), json);
  });
  const beginnings = starts.map((at) => (at === 0 ? '' : startAfter(terms[at - 1] ?? '', terms[at] ?? '')));
  return { files, list: { starts: beginnings.join(' '), hashes: hashes.join(' ') } };
}
