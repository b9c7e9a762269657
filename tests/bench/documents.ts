import { makeArchive } from '../../src/archive/archive.ts';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { ItemCache } from '../../src/cache/item-cache.ts';
import { searchDocumentAt } from '../../src/indexing/search-documents.ts';
import { openContent, readContent } from '../../src/read/content.ts';
import { isMistake } from '../../src/records/problem.ts';
import type { SearchActor, SearchDocument } from '../../src/search/document.ts';

/** The documents that the build passes to the search, and that other search libraries can index too. */
export interface BenchDocuments {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
  readonly actors: readonly SearchActor[];
}

/** Reads the documents of a content folder as the build does. */
export async function readDocuments(folder: string): Promise<BenchDocuments> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new Error(disk.message);
  const source = new ItemCache();
  const reader = source.open(disk, new FileStamps(folder));
  const { content, problems } = await readContent(folder, { disk, reader });
  if (content === undefined) throw new Error(`The content has errors: ${problems[0]?.message}`);
  const archive = makeArchive(content);
  const documentAt = searchDocumentAt({ archive, source });
  return {
    language: archive.settings.language,
    // With their bodies, because they are sent to another process.
    documents: archive.items.map((_, index) => documentAt(index)),
    actors: archive.actors.map(({ tag }) => tag),
  };
}
