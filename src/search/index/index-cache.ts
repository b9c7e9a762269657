import { deserialize, serialize } from 'node:v8';
import type { GroupHashes } from './document-files.ts';
import type { ShardHashes } from './encode-shards.ts';
import { emptyIndex, type TermIndex } from './term-index.ts';

/** What the build of one index version saves for the next. An empty cache gives the same index, only slower. */
export interface IndexCache {
  /** A hash of everything except the documents that terms depend on: language, its plugin, the actors' spellings. */
  readonly settingsHash: string;
  readonly index: TermIndex;
  readonly shardHashes: ShardHashes;
  readonly groupHashes: GroupHashes;
}

export const emptyIndexCache: IndexCache = {
  settingsHash: '',
  index: emptyIndex,
  shardHashes: new Map(),
  groupHashes: new Map(),
};

/** Each list of texts is stored as one joined text, which is read ten times as fast. */
export function encodeIndexCache({ index, ...rest }: IndexCache): Uint8Array {
  const { keys, terms, forms, impacts, restImpacts, postingLists, positions, ...numeric } = index;
  return serialize({
    ...rest,
    numeric,
    texts: [keys, terms, forms, impacts, restImpacts, postingLists, positions].map((list) => list.join(' ')),
  } satisfies EncodedIndexCache);
}

/** @param bytes must come from `encodeIndexCache` of the same version of this program */
export function decodeIndexCache(bytes: Uint8Array): IndexCache {
  const { numeric, texts, ...rest }: EncodedIndexCache = deserialize(bytes);
  // No text in these lists contains a space.
  const lists = texts.map((text) => (text === '' ? [] : text.split(' ')));
  const [keys = [], terms = [], forms = [], impacts = [], restImpacts = [], ...encoded] = lists;
  const [postingLists = [], positions = []] = encoded;
  return {
    ...rest,
    index: { ...numeric, keys, terms, forms, impacts, restImpacts, postingLists, positions },
  };
}

type TextColumn = 'keys' | 'terms' | 'forms' | 'impacts' | 'restImpacts' | 'postingLists' | 'positions';

interface EncodedIndexCache extends Omit<IndexCache, 'index'> {
  readonly numeric: Omit<TermIndex, TextColumn>;
  readonly texts: readonly string[];
}
