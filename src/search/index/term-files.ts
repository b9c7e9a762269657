import { type SearchFile, searchFile } from '../files/file.ts';
import { positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { type Shard, startAfter } from '../files/shards.ts';
import { encodeWordList } from '../files/word-list.ts';
import { cutTerms } from './cuts.ts';
import { dataFile, fullHash, hashDigits } from './hashed-file.ts';
import type { UpdatedIndex } from './term-index.ts';

/** The files that hold the terms, and what the manifest says of them. */
export interface TermFiles {
  readonly files: readonly SearchFile[];
  readonly terms: ShardList;
  readonly positions: ShardList;
  /** The path of the word list. */
  readonly words: string;
  /** For the next edition. */
  readonly known: KnownShards;
}

/** Hashes of the shards of an edition, by the run of terms that each holds. */
export interface KnownShards {
  readonly terms: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, string>;
}

export const noShards: KnownShards = { terms: new Map(), positions: new Map() };

/** Characters in a shard of postings: some 6 KB compressed, and most questions need one for each word. */
const mostInTermShard = 11_000;
/** Only phrases need positions, so their files are fewer and larger. */
const mostInPositionShard = 60_000;

/** @param known shards of the edition that the index was updated from */
export function termFiles({ index, changed }: UpdatedIndex, known: KnownShards): TermFiles {
  const { terms, forms, formOf, counts, postings, positions } = index;
  const listed = terms.map((term, i) => ({
    term,
    form: forms[formOf[i] ?? 0] ?? term,
    documentCount: counts[i] ?? 0,
  }));
  const words = dataFile('search/words', encodeWordList(listed));
  const changes = changesBefore(changed);
  const termShards = shards({ terms, data: postings, changes }, known.terms, mostInTermShard, termShardPath);
  const positionShards = shards(
    { terms, data: positions, changes },
    known.positions,
    mostInPositionShard,
    positionShardPath,
  );
  return {
    files: [...termShards.files, ...positionShards.files, words],
    terms: termShards.list,
    positions: positionShards.list,
    words: words.path,
    known: { terms: termShards.known, positions: positionShards.known },
  };
}

/** For each place, how many terms before it changed. */
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
  known: ReadonlyMap<string, string>,
  most: number,
  pathOf: (hash: string) => string,
) {
  // A space stands between two terms, and one between their data.
  const sized = terms.map((term, i) => ({ term, size: term.length + (data[i]?.length ?? 0) + 2 }));
  const starts = cutTerms(sized, most);
  const hashes = new Map<string, string>();
  const files = starts.map((from, i) => {
    const to = starts[i + 1] ?? terms.length;
    const json = (): string => {
      const shard: Shard = { terms: terms.slice(from, to).join(' '), data: data.slice(from, to).join(' ') };
      return JSON.stringify(shard);
    };
    // Of the same run, without a change in it, comes the same file; a term that left makes the run shorter.
    const run = `${terms[from]} ${terms[to - 1]} ${to - from}`;
    const hash = (changes[to] === changes[from] ? known.get(run) : undefined) ?? fullHash(json());
    hashes.set(run, hash);
    return searchFile(pathOf(hash.slice(0, hashDigits)), json, hash);
  });
  const beginnings = starts.map((at) => (at === 0 ? '' : startAfter(terms[at - 1] ?? '', terms[at] ?? '')));
  const list: ShardList = {
    starts: beginnings.join(' '),
    hashes: [...hashes.values()].map((hash) => hash.slice(0, hashDigits)).join(' '),
  };
  return { files, list, known: hashes };
}
