import type { Archive } from '../archive/archive.ts';
import type { SiteFile } from '../outputs/host-files.ts';
import { columnsOf } from '../search/document-columns.ts';
import type { WorkerClient } from '../workers/worker-thread.ts';
import type { WrittenFiles } from '../write/written-files.ts';
import { type IndexCalls, printsByPath } from './index-service.ts';
import { searchDocumentAt, searchFaces } from './search-documents.ts';

/** Documents, and files, that go from thread to thread in one message. */
const batchSize = 200;

/** The files of the search, the manifest last. */
export interface IndexedArchive {
  /** The paths of those that do not stand yet. */
  readonly missing: readonly string[];
  /** These, in parts, so that few of them are in memory. */
  files(): AsyncIterable<readonly PrintedFile[]>;
}

/** A file with what it shows. */
export interface PrintedFile extends SiteFile {
  readonly fingerprint: string;
}

/** Has the search of an archive made, beside the planning of its pages. */
export async function indexArchive(
  archive: Archive,
  known: WrittenFiles,
  indexing: WorkerClient<IndexCalls>,
): Promise<IndexedArchive> {
  const { edition, wanted } = await indexing.call('begin', {
    documents: columnsOf(searchFaces(archive)),
    language: archive.settings.language,
    actors: archive.actors.map(({ tag }) => tag),
    standing: known.standingIn('search/'),
  });
  const documentAt = searchDocumentAt(archive);
  for (const places of batches(wanted)) {
    await indexing.call('give', { edition, documents: places.map(documentAt) });
  }
  const prints = printsByPath(await indexing.call('finish', edition));
  const missing = [...prints].flatMap(([path, fingerprint], place) =>
    known.keeps(path, fingerprint) ? [] : [{ path, fingerprint, place }],
  );
  return {
    missing: missing.map(({ path }) => path),
    async *files() {
      for (const batch of batches(missing)) {
        const texts = await indexing.call(
          'texts',
          batch.map(({ place }) => place),
        );
        yield batch.map(({ path, fingerprint }, i) => ({ path, fingerprint, text: texts[i] ?? '' }));
      }
    },
  };
}

function* batches<Value>(values: readonly Value[]): Iterable<readonly Value[]> {
  for (let start = 0; start < values.length; start += batchSize) {
    yield values.slice(start, start + batchSize);
  }
}
