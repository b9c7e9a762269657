import type { Archive } from '../archive/archive.ts';
import type { SiteFile } from '../pages/host-files.ts';
import { searchDocumentAt, searchFaces } from '../pages/search-documents.ts';
import { columnsOf } from '../search/document-columns.ts';
import { type Indexing, printsByPath } from './indexing.ts';
import type { Servant } from './thread.ts';
import type { WrittenFiles } from './written-files.ts';

/** Documents, and files, that go from thread to thread in one message. */
const batchSize = 200;

/** The files of the search, the manifest last. */
export interface MadeSearch {
  /** Fingerprints by path. */
  readonly prints: ReadonlyMap<string, string>;
  /** Those that do not stand yet, in parts, so that few of them are in memory. */
  missing(): AsyncIterable<readonly SiteFile[]>;
}

/** Has the search of an archive made, beside the planning of its pages. */
export async function makeSearch(
  archive: Archive,
  known: WrittenFiles,
  indexing: Servant<Indexing>,
): Promise<MadeSearch> {
  const wanted = await indexing.ask('begin', {
    documents: columnsOf(searchFaces(archive)),
    language: archive.settings.language,
    actors: archive.actors.map(({ tag }) => tag),
    standing: known.standingIn('search/'),
  });
  const documentAt = searchDocumentAt(archive);
  for (const places of batches(wanted)) await indexing.ask('give', places.map(documentAt));
  const prints = printsByPath(await indexing.ask('finish', undefined));
  const paths = [...prints.keys()];
  const missing = paths.flatMap((path, place) => (known.keeps(path, prints.get(path) ?? '') ? [] : [place]));
  return {
    prints,
    async *missing() {
      for (const places of batches(missing)) {
        const texts = await indexing.ask('texts', places);
        yield places.map((place, i) => ({ path: paths[place] ?? '', text: texts[i] ?? '' }));
      }
    },
  };
}

function* batches(places: readonly number[]): Iterable<readonly number[]> {
  for (let start = 0; start < places.length; start += batchSize) {
    yield places.slice(start, start + batchSize);
  }
}
