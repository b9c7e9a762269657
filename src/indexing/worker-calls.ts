import type { SearchActor, SearchDocument, SearchFacet } from '../search/document.ts';
import type { DocumentColumns } from '../search/document-columns.ts';

/**
 * The calls that bring the search index up to date. Params and results are plain data, so that they can be handled in
 * a worker while the pages are planned and rendered.
 */
export type IndexCalls = {
  /** Loads the index cache, so that `begin` need not wait for it. */
  readonly prepare: { readonly params: undefined; readonly result: undefined };
  /** Begins a version of the index, and abandons one that was not finished. */
  readonly begin: { readonly params: IndexParams; readonly result: BegunVersion };
  /** Adds requested documents, in the order of the request. */
  readonly add: {
    readonly params: { readonly version: number; readonly documents: readonly SearchDocument[] };
    readonly result: undefined;
  };
  /** Encodes the version with this id. The result lists its files, the manifest last. */
  readonly finish: { readonly params: number; readonly result: JoinedFingerprints };
  /** Returns the texts of files by their positions in that list. */
  readonly texts: {
    readonly params: { readonly version: number; readonly indices: readonly number[] };
    readonly result: readonly string[];
  };
  /** Saves the index cache where enough of it changed. The result is a notice for the archivist, if there is one. */
  readonly save: { readonly params: undefined; readonly result: string | undefined };
};

export interface IndexParams {
  readonly documents: DocumentColumns;
  /** The site's language, BCP 47. */
  readonly language: string;
  readonly actors: readonly SearchActor[];
  /** Those that the archive declares. */
  readonly facets: readonly SearchFacet[];
  /** Files of the index that are as the last build wrote them. */
  readonly current: JoinedFingerprints;
}

export interface BegunVersion {
  /** Identifies the version. A build that was restarted may still make a call for one that it abandoned. */
  readonly version: number;
  /** The positions of the documents that are needed whole. */
  readonly wanted: readonly number[];
}

/** Paths of files with their fingerprints, joined by line breaks: two texts pass between threads at once. */
export interface JoinedFingerprints {
  readonly paths: string;
  readonly fingerprints: string;
}

export interface FileFingerprint {
  readonly path: string;
  readonly fingerprint: string;
}

export function joinFingerprints(files: readonly FileFingerprint[]): JoinedFingerprints {
  return {
    paths: files.map(({ path }) => path).join('\n'),
    fingerprints: files.map(({ fingerprint }) => fingerprint).join('\n'),
  };
}

export function splitFingerprints({ paths, fingerprints }: JoinedFingerprints): readonly FileFingerprint[] {
  if (paths === '') return [];
  const fingerprintAt = fingerprints.split('\n');
  return paths.split('\n').map((path, i) => ({ path, fingerprint: fingerprintAt[i] ?? '' }));
}
