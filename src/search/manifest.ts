/** What the reader's page loads first: what the index is made of, and which files hold it. */
export interface Manifest {
  /** Raised whenever the files change their meaning. */
  readonly format: 1;
  /** BCP 47. */
  readonly language: string;
  readonly documentCount: number;
  /** Mean number of terms in each field, in the order of `searchFields`. */
  readonly averageLengths: readonly number[];
  /** Path of the index. */
  readonly index: string;
  /** How many documents stand in each file of what results show, but the last. */
  readonly documentsInFile: number;
  /** For each of these files in order, a hash of what it holds, apart by spaces: see `documentsPath`. */
  readonly documents: string;
}

/** The path of the file that shows the documents from `number * documentsInFile` on. */
export function documentsPath(number: number, hash: string): string {
  return `search/documents/${number}-${hash}.js`;
}

export const manifestPath = 'search/manifest.js';

/** The whole index in one file. */
export interface IndexFile {
  /** All terms, ascending by UTF-16 unit, apart by spaces. */
  readonly terms: string;
  /** A line for each term, see `encodePosting`. */
  readonly postings: string;
  /** For each field, the number of terms in each document, apart by spaces. */
  readonly lengths: readonly string[];
}

/** Takes a loaded manifest for what it is; throws where it was written by another version of the search. */
export function readManifest(data: unknown): Manifest {
  if (typeof data === 'object' && data !== null && 'format' in data && data.format === 1) {
    // Format 1 is written by this project's own build alone, from the type `Manifest`.
    return data as Manifest;
  }
  throw new Error(`${manifestPath} is not of the format that this page reads`);
}
