import { makeArchive } from '../../src/archive/archive.ts';
import { ItemCache } from '../../src/cache/item-cache.ts';
import { searchDocumentAt } from '../../src/indexing/search-documents.ts';
import { readContent } from '../../src/read/content.ts';
import type { SearchActor, SearchDocument } from '../../src/search/document.ts';

/** What the build hands to the search, and any other search may index. */
export interface BenchDocuments {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
  readonly actors: readonly SearchActor[];
}

/** Reads a content folder as the build does. */
export async function readDocuments(folder: string): Promise<BenchDocuments> {
  const { content, problems } = await readContent(folder, { memory: new ItemCache() });
  if (content === undefined) throw new Error(`The archive has problems: ${problems[0]?.message}`);
  const archive = makeArchive(content);
  const documentAt = searchDocumentAt(archive);
  return {
    language: archive.settings.language,
    // Whole, with their bodies, so that they can be handed to another process.
    documents: archive.items.map((_, place) => documentAt(place)),
    actors: archive.actors.map(({ tag }) => tag),
  };
}
