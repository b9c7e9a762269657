import { searchFields } from '../fields.ts';
import { type Manifest, positionShardPath, type ShardList, termShardPath } from '../files/manifest.ts';
import { decodePositions } from '../files/positions.ts';
import { decodePostingList, type PostingList } from '../files/posting-list.ts';
import { type Shard, shardFinder } from '../files/shards.ts';
import type { IndexFiles } from './index-files.ts';
import type { IndexReader } from './index-reader.ts';
import {
  indexOfTerm,
  literalPrefix,
  type TermList,
  termsMatchingWildcard,
  termsWithinDistance,
  termsWithPrefix,
} from './term-list.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** A prefix that spans more shards than this is not expanded until another letter is typed. */
const maxShardsPerPrefix = 6;

/** Decoded posting lists in memory. */
const maxDecodedLists = 2000;

/**
 * Reads an index from its shards. A shard is loaded when it is first needed, and cached.
 *
 * @param allTerms loads the word list, for queries that no shard answers
 */
export function shardReader(
  manifest: Manifest,
  files: IndexFiles,
  allTerms: () => Promise<TermList>,
  yieldToMain: YieldToMain,
): IndexReader {
  const terms = openShards(manifest.terms, termShardPath, files);
  const positions = openShards(manifest.positions, positionShardPath, files);

  const decoded = new Map<string, PostingList>();

  async function postingListOf(term: string): Promise<PostingList> {
    const cached = decoded.get(term);
    if (cached !== undefined) return cached;
    const text = (await terms.shardOf(term))?.dataOf(term);
    const postingList: PostingList = text === undefined ? new Map() : decodePostingList(text);
    // Typing repeats the same terms. The cache must not grow forever in a long session.
    if (decoded.size > maxDecodedLists) decoded.clear();
    decoded.set(term, postingList);
    return postingList;
  }

  return {
    documentCount: manifest.documentCount,
    slots: manifest.slots,
    averageLength: (field) => manifest.averageLengths[searchFields.indexOf(field)] ?? 0,
    async termsMatching({ term, kind, editDistance }) {
      if (editDistance !== undefined)
        return termsWithinDistance(await allTerms(), term, editDistance, yieldToMain);
      if (kind === 'term') return (await postingListOf(term)).size > 0 ? [term] : [];
      const prefix = literalPrefix(term);
      if (prefix === '') return termsMatchingWildcard(await allTerms(), term, yieldToMain);
      return termsMatchingWildcard(await terms.termsWithPrefix(prefix), term, yieldToMain);
    },
    async termsWithPrefix(prefix) {
      return terms.countShards(prefix) > maxShardsPerPrefix ? 'tooMany' : terms.termsWithPrefix(prefix);
    },
    async postingLists(wanted) {
      await Promise.all(wanted.map((term) => terms.shardOf(term)));
      const postingLists: PostingList[] = [];
      for (const term of wanted) {
        postingLists.push(await postingListOf(term));
        await yieldToMain();
      }
      return postingLists;
    },
    async positions(term, postingList) {
      return decodePositions((await positions.shardOf(term))?.dataOf(term) ?? '', postingList);
    },
  };
}

interface DecodedShard {
  readonly terms: TermList;
  /** The encoded data of a term; undefined if it is not in the shard. */
  dataOf(term: string): string | undefined;
}

/** All shards of one kind. */
function openShards({ starts, hashes }: ShardList, pathOf: (hash: string) => string, files: IndexFiles) {
  const paths = hashes === '' ? [] : hashes.split(' ').map(pathOf);
  const finder = shardFinder(starts.split(' '));
  const decoded = new Map<string, DecodedShard>();

  async function open(path: string): Promise<DecodedShard> {
    const shard = decoded.get(path) ?? decodeShard(await files.load<Shard>(path));
    decoded.set(path, shard);
    return shard;
  }

  return {
    /** The only shard that can contain a term; undefined if there are no shards. */
    async shardOf(term: string): Promise<DecodedShard | undefined> {
      const path = paths[finder.shardOf(term)];
      return path === undefined ? undefined : open(path);
    },
    /** How many shards can contain terms with a prefix. */
    countShards(prefix: string): number {
      const { from, to } = finder.shardsWithPrefix(prefix);
      return to - from;
    },
    async termsWithPrefix(prefix: string): Promise<TermList> {
      const { from, to } = finder.shardsWithPrefix(prefix);
      const shards = await Promise.all(paths.slice(from, to).map(open));
      return shards.flatMap((shard) => termsWithPrefix(shard.terms, prefix));
    },
  };
}

function decodeShard(shard: Shard): DecodedShard {
  const terms = shard.terms.split(' ');
  const data = shard.data.split(' ');
  return {
    terms,
    dataOf(term) {
      const index = indexOfTerm(terms, term);
      return index === undefined ? undefined : data[index];
    },
  };
}
