import { searchFields } from '../fields.ts';
import { decodeImpactList } from '../files/impact-list.ts';
import {
  type Manifest,
  positionShardPath,
  postingShardPath,
  type ShardList,
  termShardPath,
} from '../files/manifest.ts';
import { decodePositions } from '../files/positions.ts';
import { decodePostingList } from '../files/posting-list.ts';
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
  const postings = openShards(manifest.postings, postingShardPath, files);
  const positions = openShards(manifest.positions, positionShardPath, files);
  return {
    documentCount: manifest.documentCount,
    slots: manifest.slots,
    averageLength: (field) => manifest.averageLengths[searchFields.indexOf(field)] ?? 0,
    async termsMatching({ term, editDistance }) {
      if (editDistance !== undefined)
        return termsWithinDistance(await allTerms(), term, editDistance, yieldToMain);
      const prefix = literalPrefix(term);
      if (prefix === '') return termsMatchingWildcard(await allTerms(), term, yieldToMain);
      return termsMatchingWildcard(await terms.termsWithPrefix(prefix), term, yieldToMain);
    },
    async termsWithPrefix(prefix) {
      return terms.countShards(prefix) > maxShardsPerPrefix ? 'tooMany' : terms.termsWithPrefix(prefix);
    },
    impactLists: listReader(terms, decodeImpactList, yieldToMain),
    postingLists: listReader(postings, decodePostingList, yieldToMain),
    async positions(term, postingList) {
      return decodePositions((await positions.shardOf(term))?.dataOf(term) ?? '', postingList);
    },
  };
}

/** Reads and decodes the lists of terms, and keeps them, because typing repeats the same terms. */
function listReader<List>(
  shards: Shards,
  decode: (text: string) => List,
  yieldToMain: YieldToMain,
): (terms: readonly string[]) => Promise<readonly (List | undefined)[]> {
  const decoded = new Map<string, List | undefined>();
  return async (wanted) => {
    await Promise.all(wanted.map((term) => shards.shardOf(term)));
    const lists: (List | undefined)[] = [];
    for (const term of wanted) {
      if (!decoded.has(term)) {
        const text = (await shards.shardOf(term))?.dataOf(term);
        // It must not grow forever in a long session.
        if (decoded.size > maxDecodedLists) decoded.clear();
        decoded.set(term, text === undefined ? undefined : decode(text));
      }
      lists.push(decoded.get(term));
      await yieldToMain();
    }
    return lists;
  };
}

interface DecodedShard {
  readonly terms: TermList;
  /** The encoded data of a term; undefined if it is not in the shard. */
  dataOf(term: string): string | undefined;
}

/** All shards of one kind. */
interface Shards {
  /** The only shard that can contain a term; undefined if there are no shards. */
  shardOf(term: string): Promise<DecodedShard | undefined>;
  /** How many shards can contain terms with a prefix. */
  countShards(prefix: string): number;
  termsWithPrefix(prefix: string): Promise<TermList>;
}

function openShards(
  { starts, hashes }: ShardList,
  pathOf: (hash: string) => string,
  files: IndexFiles,
): Shards {
  const paths = hashes === '' ? [] : hashes.split(' ').map(pathOf);
  const finder = shardFinder(starts.split(' '));
  const decoded = new Map<string, DecodedShard>();

  async function open(path: string): Promise<DecodedShard> {
    const shard = decoded.get(path) ?? decodeShard(await files.load<Shard>(path));
    decoded.set(path, shard);
    return shard;
  }

  return {
    async shardOf(term) {
      const path = paths[finder.shardOf(term)];
      return path === undefined ? undefined : open(path);
    },
    countShards(prefix) {
      const { from, to } = finder.shardsWithPrefix(prefix);
      return to - from;
    },
    async termsWithPrefix(prefix) {
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
