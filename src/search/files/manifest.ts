/** What the reader's page loads first: what the index is made of, and which files hold it. */
export interface Manifest {
  /** Raised whenever the files change their meaning. */
  readonly format: typeof manifestFormat;
  /** BCP 47. */
  readonly language: string;
  /** The file of the language's plugin to lunr, and the name under which it adds to lunr. */
  readonly plugin?: { readonly code: string; readonly path: string };
  readonly documentCount: number;
  /** Documents' numbers run from 0 to below this, with gaps. */
  readonly slots: number;
  /** Numbers below this belong to documents without a date. */
  readonly undated: number;
  /** Mean number of terms in each field, in the order of `searchFields`. */
  readonly averageLengths: readonly number[];
  /** Files of postings, see `Shard`. */
  readonly terms: ShardList;
  /** Files of positions, see `Shard`. */
  readonly positions: ShardList;
  /** All terms with a word to show for each, see `WordList`. */
  readonly words: string;
  /** The files of what documents can be filtered by. */
  readonly facets: FacetPaths;
  /** For each group of document files a hash of what they hold, or nothing, apart by spaces; see `documentsPath`. */
  readonly documents: string;
}

/** Paths of a `DateFile`, two `TagFile`s and a `SourceFile`. */
export type FacetPaths = Readonly<Record<'dates' | 'topics' | 'actors' | 'sources', string>>;

/** Files that each hold a run of neighbouring terms. */
export interface ShardList {
  /** For each file the beginning of its first term, enough to tell it from the last term of the file before. */
  readonly starts: string;
  /** For each file a hash of what it holds. Both lists are apart by spaces. */
  readonly hashes: string;
}

export const manifestFormat = 3;
export const manifestPath = 'search/manifest.js';

export function termShardPath(hash: string): string {
  return `search/terms/${hash}.js`;
}

export function positionShardPath(hash: string): string {
  return `search/positions/${hash}.js`;
}

/**
 * Numbers in one file of what results show. Few, because the ten hits of a page stand in as many files, and most
 * of what those hold is not shown; but hosts count files, so not one each.
 */
export const slotsInFile = 4;
/** Files that share a hash, so that the manifest stays small: a change to one of them renames all. */
export const filesInGroup = 4;

/** The file that shows the documents with the numbers from `file * slotsInFile` on. */
export function documentsPath(file: number, hash: string): string {
  return `search/documents/${file.toString(36)}-${hash}.js`;
}

/** Takes a loaded manifest for what it is; throws where it was written by another version of the search. */
export function readManifest(data: unknown): Manifest {
  if (typeof data === 'object' && data !== null && 'format' in data && data.format === manifestFormat) {
    // Of this format are only manifests that this project's own build wrote, from the type `Manifest`.
    return data as Manifest;
  }
  throw new Error(`${manifestPath} is not of the format that this page reads`);
}
