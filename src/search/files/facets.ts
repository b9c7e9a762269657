import type { FacetOrder } from '../document.ts';
import type { OwnFacet } from '../query/filters.ts';
import type { TagList } from './tags.ts';

/**
 * The values that documents can be filtered by, with how many documents have each, and the files with which of them.
 * There are two kinds of these, because a filter asks for the documents with a value, and a count for the values of
 * documents.
 */
export interface FacetFile {
  /** Frequent ones first, in steps: see `byFrequency`. */
  readonly topics: TagList;
  readonly actors: TagList;
  readonly sources: SourceList;
  /** For each of `actorTypes`, how many documents have an actor of it. */
  readonly types: string;
  readonly years: YearCounts;
  /** The facets that the archive declares; left out where there are none. */
  readonly own?: readonly OwnFacetList[];
  /** First and last month of any document's date, `YYYY-MM`; left out if none has a date. */
  readonly months?: MonthSpan;
  readonly lists: ListFiles;
  readonly blocks: FacetBlocks;
}

export interface SourceList {
  readonly names: readonly string[];
  /** For each, how many documents are from it. */
  readonly counts: string;
}

/** A facet that the archive declares. */
export interface OwnFacetList {
  readonly facet: OwnFacet;
  readonly name: string;
  readonly order: FacetOrder;
  /** Frequent ones first, in steps. */
  readonly values: readonly string[];
  /** Those of values that are not names themselves. */
  readonly names: readonly (readonly [value: string, name: string])[];
  /** For each, how many documents have it. */
  readonly counts: string;
}

/** How many documents may be of each year: years in which none is are left out. */
export interface YearCounts {
  /** Each minus the one before, the first minus the year 0. */
  readonly years: string;
  readonly counts: string;
}

export interface MonthSpan {
  readonly first: string;
  readonly last: string;
}

/** The files with the documents of each topic, actor, type, source and value of the archive's own facets, in the order of `listKey`. */
export interface ListFiles {
  /** For each file, how many values it has. */
  readonly sizes: string;
  /** For each the hash in its name; see `encodeHashes`. */
  readonly hashes: string;
}

/**
 * Blocks of documents with their values. With `n` blocks, the document with the doc id `d` is in the block `d` modulo `n`:
 * each is a sample of the whole time.
 */
export interface FacetBlocks {
  readonly count: number;
  /** For each the hash in its name; see `encodeHashes`. */
  readonly hashes: string;
}

/** Sorts values in the files of lists. */
export function listKey(facet: string, value: string): string {
  return `${facet} ${value}`;
}

/** The `encodeDocIds` of some values; space-separated. */
export type ListFile = string;

export function listPath(hash: string): string {
  return `search/filters/${hash}.js`;
}

export function facetBlockPath(hash: string): string {
  return `search/counts/${hash}.js`;
}
