import { makeArchive } from '../../src/archive/archive.ts';
import { searchDocuments } from '../../src/pages/search-documents.ts';
import { readContent } from '../../src/read/content.ts';
import type { SearchDocument } from '../../src/search/document.ts';

/** What the build hands to the search, and any other search may index. */
export interface BenchDocuments {
  readonly language: string;
  readonly documents: readonly SearchDocument[];
}

/** Reads a content folder as the build does. */
export async function readDocuments(folder: string): Promise<BenchDocuments> {
  const { content, problems } = await readContent(folder);
  if (content === undefined) throw new Error(`The archive has problems: ${problems[0]?.message}`);
  return { language: content.settings.language, documents: searchDocuments(makeArchive(content)) };
}
