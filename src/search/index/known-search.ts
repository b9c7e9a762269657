import { deserialize, serialize } from 'node:v8';
import type { KnownGroups } from './document-files.ts';
import { type KnownShards, noShards } from './term-files.ts';
import { emptyIndex, type TermIndex } from './term-index.ts';

/** What an edition of the search leaves for the next to go on from. Nothing of it is needed. */
export interface KnownSearch {
  /** What all terms follow from beside the documents: the language, its plugin, the actors' spellings. */
  readonly basis: string;
  readonly index: TermIndex;
  readonly shards: KnownShards;
  readonly groups: KnownGroups;
}

export const nothingKnown: KnownSearch = {
  basis: '',
  index: emptyIndex,
  shards: noShards,
  groups: new Map(),
};

/** Lists of texts as one text each, and numbers in arrays, which are read ten times as fast. */
export function encodeKnown({ index, ...rest }: KnownSearch): Uint8Array {
  return serialize({
    ...rest,
    statistics: index.statistics,
    texts: lists.map((name) => index[name].join(' ')),
    numbers: numberLists.map((name) => Int32Array.from(index[name])),
  } satisfies Kept);
}

/** @param bytes that `encodeKnown` of this same program made */
export function decodeKnown(bytes: Uint8Array): KnownSearch {
  const { texts, numbers, statistics, ...rest }: Kept = deserialize(bytes);
  const [keys = [], terms = [], forms = [], postings = [], positions = []] = texts.map((text) =>
    text === '' ? [] : text.split(' '),
  );
  const [documentNumbers = [], formOf = [], counts = []] = numbers.map((list) => Array.from(list));
  const index = {
    keys,
    terms,
    forms,
    postings,
    positions,
    numbers: documentNumbers,
    formOf,
    counts,
    statistics,
  };
  return { ...rest, index };
}

/** None of these texts holds a space. */
const lists = ['keys', 'terms', 'forms', 'postings', 'positions'] as const;
const numberLists = ['numbers', 'formOf', 'counts'] as const;

interface Kept extends Omit<KnownSearch, 'index'> {
  readonly statistics: TermIndex['statistics'];
  readonly texts: readonly string[];
  readonly numbers: readonly Int32Array[];
}
