import type { DocumentMetadata, SearchDocument } from '../../../src/search/document.ts';
import type { KeyedMetadata } from '../../../src/search/index/document-key.ts';
import type { BenchDocuments } from '../documents.ts';

/** An archive of any size whose texts are made when they are asked for. */
export interface CopiedDocuments {
  readonly metadata: readonly KeyedMetadata[];
  documentAt(index: number): SearchDocument;
}

/**
 * Copies documents as often as needed, as the shared tool `make-archive` does: each copy has other ids, and three words of
 * its own in every text.
 */
export function copiedDocuments({ documents }: BenchDocuments, count: number): CopiedDocuments {
  const parts = (index: number) => {
    const copy = Math.floor(index / documents.length);
    const original = documents[index % documents.length];
    if (original === undefined) throw new Error('There are no documents to copy');
    return { copy, original, id: copy === 0 ? original.id : `${original.id}-c${copy}` };
  };
  return {
    metadata: Array.from({ length: count }, (_, index) => {
      const { original, id } = parts(index);
      return { ...metadataOf(original), id, key: `${index}` };
    }),
    documentAt(index) {
      const { copy, original, id } = parts(index);
      if (copy === 0) return original;
      const own = [0, 1, 2].map((i) => `zq${copy}x${(index * 7 + i) % 5_000}`);
      return { ...original, id, body: `${original.body}\nEdition ${own.join(' ')}` };
    },
  };
}

/** Without the texts, which would be kept in memory. */
function metadataOf({ id, days, source, topics, actors, language }: SearchDocument): DocumentMetadata {
  return {
    ...{ id, source, topics, actors },
    ...(days && { days }),
    ...(language !== undefined && { language }),
  };
}
