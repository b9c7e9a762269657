import type { DateBlocks } from './dates.ts';

/** A language whose words the index has. */
export interface LanguageFiles {
  /** BCP 47. */
  readonly language: string;
  /** The file of the language's lunr plugin, and the name that it registers with lunr. */
  readonly plugin?: { readonly code: string; readonly path: string };
}

/**
 * The first file that the page loads: describes the index and names its other files. Its own language is the site's.
 *
 * Its size is bounded, whatever the size of the archive, because every first query loads it: a list that would become
 * too long has fewer and larger entries instead, or is in the files that it belongs to.
 */
export interface Manifest extends LanguageFiles {
  /** Increased whenever the meaning of the files changes. */
  readonly format: typeof manifestFormat;
  /** Those in which other documents are read. */
  readonly otherLanguages?: readonly LanguageFiles[];
  readonly documentCount: number;
  /** Doc ids are below this; some slots are free. */
  readonly slots: number;
  /** Doc ids below this belong to documents without a date. */
  readonly undated: number;
  /** The mean number of terms in each field, in the order of `searchFields`. */
  readonly averageLengths: readonly number[];
  /** Shards of impact lists, see `Shard`. */
  readonly terms: ShardList;
  /** The path of the `WordList`. */
  readonly words: string;
  /** The path of the `FacetFile`. */
  readonly facets: string;
  /** The path of the `TagDetails`. */
  readonly tags: string;
  readonly dates: DateBlocks;
  /** The path of the `IdList`. */
  readonly ids: string;
  readonly documents: DocumentGroups;
}

/** The files of documents, in groups that share a hash, see `documentsPath`. */
export interface DocumentGroups {
  /** Files in a group; more in larger archives, so that the number of groups does not grow. */
  readonly filesInGroup: number;
  /** For each group the hash of its content; see `encodeHashes`. */
  readonly hashes: string;
}

/** Shards in term order. */
export interface ShardList {
  /**
   * The shard boundaries: for each shard a prefix of its first term, long enough to sort after the last term
   * before; see `encodeBoundaries`.
   */
  readonly starts: string;
  /** For each shard the hash in its file name; see `encodeHashes`. */
  readonly hashes: string;
}

export const manifestFormat = 13;
export const manifestPath = 'search/manifest.js';

export function termShardPath(hash: string): string {
  return `search/terms/${hash}.js`;
}

/** The file of a tier, see `CutTerm`. */
export function tierPath(hash: string): string {
  return `search/rest/${hash}.js`;
}

export function postingsPath(hash: string): string {
  return `search/postings/${hash}.js`;
}

/**
 * Slots in one document file. Few, because the ten results of a page are in nearly as many files, and most of each
 * file is not displayed; but not one each, because some hosts limit the number of files.
 */
export const slotsInFile = 4;

/** The file with the documents from slot `file * slotsInFile` on. */
export function documentsPath(file: number, hash: string): string {
  return `search/documents/${file.toString(36)}-${hash}.js`;
}

/** Throws if the manifest was written by another version of the search. */
export function parseManifest(data: unknown): Manifest {
  if (typeof data === 'object' && data !== null && 'format' in data && data.format === manifestFormat) {
    // Only this project's own build writes manifests of this format, from the type `Manifest`.
    return data as Manifest;
  }
  throw new Error(`${manifestPath} is not of the format that this page reads`);
}
