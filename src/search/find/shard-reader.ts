import { searchFields } from '../fields.ts';
import { hashAt, hashLength } from '../files/hashes.ts';
import { countDocuments, decodeGroups, type ImpactList } from '../files/impact-list.ts';
import { type Manifest, postingsPath, termShardPath, tierPath } from '../files/manifest.ts';
import { decodePositions } from '../files/positions.ts';
import { decodePostingList } from '../files/posting-list.ts';
import { decodeBoundaries, type Shard, type ShardPostings, shardFinder } from '../files/shards.ts';
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
  const read = <Encoded, List>(
    encodedOf: (entry: TermEntry) => Encoded | Promise<Encoded>,
    decode: (encoded: Encoded) => List,
  ) => listReader(terms, encodedOf, decode, yieldToMain);
  const impactReaders = new Map<number, ListReader<ImpactList>>();
  const impactReader = (tiers: number): ListReader<ImpactList> => {
    const reader = impactReaders.get(tiers) ?? read((entry) => impactsWithin(entry, tiers), decodeImpacts);
    impactReaders.set(tiers, reader);
    return reader;
  };
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
    impactLists: (wanted, tiers) => impactReader(tiers)(wanted),
    postingLists: read(({ postings }) => postings(), decodePostingList),
    async positions(term, postingList) {
      const entry = await terms.entryOf(term);
      return decodePositions((await entry?.positions()) ?? '', postingList);
    },
  };
}

/** The impacts of a term, encoded. */
interface EncodedImpacts {
  readonly groups: string;
  /** Undefined if the groups have all documents. */
  readonly documentCount: number | undefined;
}

/** The impacts of the best documents of a term and of so many tiers of the others. */
async function impactsWithin(
  { impacts, documentCount, tiers }: TermEntry,
  wanted: number,
): Promise<EncodedImpacts> {
  const loaded = await Promise.all(tiers.slice(0, wanted).map((load) => load()));
  return { groups: [impacts, ...loaded].join(''), documentCount };
}

function decodeImpacts({ groups, documentCount }: EncodedImpacts): ImpactList {
  const decoded = decodeGroups(groups);
  return { documentCount: documentCount ?? countDocuments(decoded), groups: decoded };
}

type ListReader<List> = (terms: readonly string[]) => Promise<readonly (List | undefined)[]>;

/** Reads and decodes the lists of terms, and keeps them, because typing repeats the same terms. */
function listReader<Encoded, List>(
  shards: Shards,
  encodedOf: (entry: TermEntry) => Encoded | Promise<Encoded>,
  decode: (encoded: Encoded) => List,
  yieldToMain: YieldToMain,
): ListReader<List> {
  const decoded = new Map<string, List>();
  return async (wanted) => {
    const encoded = await Promise.all(
      wanted.map(async (term) => {
        const entry = await shards.entryOf(term);
        return entry && encodedOf(entry);
      }),
    );
    // It must not grow forever in a long session.
    if (decoded.size > maxDecodedLists) decoded.clear();
    const lists: (List | undefined)[] = [];
    for (const [i, term] of wanted.entries()) {
      const each = encoded[i];
      const list = each === undefined ? undefined : (decoded.get(term) ?? decode(each));
      if (list !== undefined) decoded.set(term, list);
      lists.push(list);
      await yieldToMain();
    }
    return lists;
  };
}

/** What a shard has of a term. */
interface TermEntry {
  /** See `Shard`. */
  readonly impacts: string;
  /** Of a term whose impacts are cut. */
  readonly documentCount: number | undefined;
  /** The tiers of its other documents; see `CutTerm`. */
  readonly tiers: readonly (() => Promise<string>)[];
  /** Further data, loaded when they are first needed; see `ShardPostings`. */
  readonly postings: () => Promise<string>;
  readonly positions: () => Promise<string>;
}

interface Shards {
  /** Undefined if the term is not in the index. */
  entryOf(term: string): Promise<TermEntry | undefined>;
  /** How many shards can contain terms with a prefix. */
  countShards(prefix: string): number;
  termsWithPrefix(prefix: string): Promise<TermList>;
}

function openShards({ terms: { starts, hashes } }: Manifest, files: IndexFiles): Shards {
  const finder = shardFinder(decodeBoundaries(starts));
  const decoded = new Map<string, DecodedShard>();

  async function open(hash: string): Promise<DecodedShard> {
    const shard = decoded.get(hash) ?? decodeShard(await files.load<Shard>(termShardPath(hash)), files);
    decoded.set(hash, shard);
    return shard;
  }
  const hashOf = (shard: number): string | undefined => hashAt(hashes, shard, hashLength);

  return {
    async entryOf(term) {
      const hash = hashOf(finder.shardOf(term));
      return hash === undefined ? undefined : (await open(hash)).entryOf(term);
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
  entryOf(term: string): TermEntry | undefined;
}

function decodeShard({ terms, impacts, cut = [], postings: hash }: Shard, files: IndexFiles): DecodedShard {
  const list = terms.split(' ');
  const impactsOf = impacts.split(' ');
  const cutTerms = new Map(cut.map(([index, documentCount, ...tiers]) => [index, { documentCount, tiers }]));
  const postings = lazyAsync(async () => (await files.load<ShardPostings>(postingsPath(hash))).split(' '));
  return {
    terms: list,
    entryOf(term) {
      const index = indexOfTerm(list, term);
      if (index === undefined) return undefined;
      const { documentCount, tiers = [] } = cutTerms.get(index) ?? {};
      return {
        impacts: impactsOf[index] ?? '',
        documentCount,
        tiers: tiers.map((tier) => () => files.load<string>(tierPath(tier))),
        postings: async () => (await postings())[2 * index] ?? '',
        positions: async () => (await postings())[2 * index + 1] ?? '',
      };
    },
  };
}
