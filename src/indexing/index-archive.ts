import type { PlanInputs } from '../pages/planned-page.ts';
import { encodeDocumentColumns } from '../search/document-columns.ts';
import type { WorkerClient } from '../workers/worker-client.ts';
import { ownFacets } from './own-facets.ts';
import { searchDocumentAt, searchMetadata } from './search-documents.ts';
import {
  type FileFingerprint,
  type IndexCalls,
  joinFingerprints,
  splitFingerprints,
} from './worker-calls.ts';

/** Documents that are passed to the worker in one call. */
const batchSize = 200;

export interface IndexInputs extends PlanInputs {
  readonly indexing: WorkerClient<IndexCalls>;
  /** The files in a folder of the site that are as the last build wrote them. */
  readonly currentFiles: (folder: string) => readonly FileFingerprint[];
}

/** A version of the search index, and its files, the manifest last. */
export interface IndexedArchive {
  readonly version: number;
  readonly files: readonly FileFingerprint[];
}

/** Brings the search index of an archive up to date. */
export async function indexArchive({
  archive,
  source,
  indexing,
  currentFiles,
}: IndexInputs): Promise<IndexedArchive> {
  const { version, wanted } = await indexing.call('begin', {
    documents: encodeDocumentColumns(searchMetadata({ archive, source })),
    language: archive.settings.language,
    actors: archive.actors.map(({ tag }) => tag),
    facets: ownFacets(archive),
    current: joinFingerprints(currentFiles('search/')),
  });
  const documentAt = searchDocumentAt({ archive, source });
  for (let start = 0; start < wanted.length; start += batchSize) {
    const documents = wanted.slice(start, start + batchSize).map(documentAt);
    await indexing.call('add', { version, documents });
  }
  return { version, files: splitFingerprints(await indexing.call('finish', version)) };
}
