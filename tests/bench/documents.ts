import { makeArchive } from '../../src/archive/archive.ts';
import { FileStamps } from '../../src/cache/file-stamps.ts';
import { ItemCache } from '../../src/cache/item-cache.ts';
import { searchDocumentAt } from '../../src/indexing/search-documents.ts';
import { openContent, readContent } from '../../src/read/content.ts';
import { isMistake } from '../../src/records/problem.ts';
import type { SearchActor, SearchDocument } from '../../src/search/document.ts';

/** What the build hands to the search, and any other search may index. */
export interface BenchDocuments {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
  readonly actors: readonly SearchActor[];
}

/** Reads a content folder as the build does. */
export async function readDocuments(folder: string): Promise<BenchDocuments> {
  const disk = openContent(folder);
  if (isMistake(disk)) throw new Error(disk.message);
  const source = new ItemCache();
  const reader = source.open(disk, new FileStamps(folder));
  const { content, problems } = await readContent(folder, { disk, reader });
  if (content === undefined) throw new Error(`The archive has problems: ${problems[0]?.message}`);
  const archive = makeArchive(content);
  const documentAt = searchDocumentAt({ archive, source });
  return {
    language: archive.settings.language,
    // Whole, with their bodies, so that they can be handed to another process.
    documents: archive.items.map((_, place) => documentAt(place)),
    actors: archive.actors.map(({ tag }) => tag),
  };
}
