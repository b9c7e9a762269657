import { searchFields } from '../fields.ts';
import { hashAt, hashLength } from '../files/hashes.ts';
import { decodeImpactList } from '../files/impact-list.ts';
import { columnPath, type Manifest, termShardPath } from '../files/manifest.ts';
import { decodePositions } from '../files/positions.ts';
import { decodePostingList } from '../files/posting-list.ts';
import { type ColumnName, type Shard, type ShardColumn, shardFinder } from '../files/shards.ts';
import { isOfName } from '../words/names.ts';
import type { IndexFiles } from './index-files.ts';
import type { IndexReader } from './index-reader.ts';
import { lazyAsync } from './lazy-async.ts';
import { literalPrefix, termsMatchingWildcard, termsWithinDistance } from './matching-terms.ts';
import { indexOfTerm, type TermList, termsWithPrefix } from './term-list.ts';
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
  const terms = openShards(manifest, files);
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
    impactLists: listReader(terms, 'impacts', decodeImpactList, yieldToMain),
    postingLists: listReader(terms, 'postings', decodePostingList, yieldToMain),
    async positions(term, postingList) {
      return decodePositions((await terms.dataOf(term, 'positions')) ?? '', postingList);
    },
  };
}

/** Reads and decodes the lists of terms, and keeps them, because typing repeats the same terms. */
function listReader<List>(
  shards: Shards,
  kind: DataKind,
  decode: (text: string) => List,
  yieldToMain: YieldToMain,
): (terms: readonly string[]) => Promise<readonly (List | undefined)[]> {
  const decoded = new Map<string, List>();
  return async (wanted) => {
    const encoded = await Promise.all(wanted.map((term) => shards.dataOf(term, kind)));
    // It must not grow forever in a long session.
    if (decoded.size > maxDecodedLists) decoded.clear();
    const lists: (List | undefined)[] = [];
    for (const [i, term] of wanted.entries()) {
      const text = encoded[i];
      const list = text === undefined ? undefined : (decoded.get(term) ?? decode(text));
      if (list !== undefined) decoded.set(term, list);
      lists.push(list);
      await yieldToMain();
    }
    return lists;
  };
}

type DataKind = 'impacts' | ColumnName;

interface Shards {
  /** One kind of data of a term, encoded; undefined if the term is not in the index. */
  dataOf(term: string, kind: DataKind): Promise<string | undefined>;
  /** How many shards can contain terms with a prefix. */
  countShards(prefix: string): number;
  termsWithPrefix(prefix: string): Promise<TermList>;
}

function openShards({ terms: { starts, hashes } }: Manifest, files: IndexFiles): Shards {
  const finder = shardFinder(starts.split(' '));
  const decoded = new Map<string, DecodedShard>();

  async function open(hash: string): Promise<DecodedShard> {
    const shard = decoded.get(hash) ?? decodeShard(await files.load<Shard>(termShardPath(hash)), files);
    decoded.set(hash, shard);
    return shard;
  }
  const hashOf = (shard: number): string | undefined => hashAt(hashes, shard, hashLength);

  return {
    async dataOf(term, kind) {
      const hash = hashOf(finder.shardOf(term));
      if (hash === undefined) return undefined;
      const { terms, data } = await open(hash);
      const index = indexOfTerm(terms, term);
      return index === undefined ? undefined : (await data[kind]())[index];
    },
    countShards(prefix) {
      const { from, to } = finder.shardsWithPrefix(prefix);
      return to - from;
    },
    async termsWithPrefix(prefix) {
      const { from, to } = finder.shardsWithPrefix(prefix);
      const inRange = Array.from({ length: to - from }, (_, i) => hashOf(from + i) ?? []).flat();
      const shards = await Promise.all(inRange.map(open));
      return shards
        .flatMap((shard) => termsWithPrefix(shard.terms, prefix))
        .filter((term) => !isOfName(term));
    },
  };
}

interface DecodedShard {
  readonly terms: TermList;
  /** Each kind of data, in the order of the terms; loaded when it is first needed. */
  readonly data: Readonly<Record<DataKind, () => Promise<readonly string[]>>>;
}

function decodeShard({ terms, impacts, columns }: Shard, files: IndexFiles): DecodedShard {
  const column = (name: ColumnName) =>
    lazyAsync(async () => (await files.load<ShardColumn>(columnPath(name, columns[name]))).split(' '));
  return {
    terms: terms.split(' '),
    data: {
      impacts: lazyAsync(async () => impacts.split(' ')),
      postings: column('postings'),
      positions: column('positions'),
    },
  };
}
