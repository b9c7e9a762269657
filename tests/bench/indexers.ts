import { buildSearch } from '../../src/search/build.ts';
import type { BenchDocuments } from './documents.ts';
import { wholeLunrIndex } from './search/lunr-index.ts';

/** What is measured. `documents` indexes nothing: its time and memory are part of all the others. */
export const indexerNames = ['documents', 'clipfile', 'lunr', 'lunr-json'] as const;

export type IndexerName = (typeof indexerNames)[number];

export const indexers: Readonly<Record<IndexerName, (documents: BenchDocuments) => unknown>> = {
  documents: () => undefined,
  clipfile: ({ documents, language, actors }) => buildSearch(documents, { language, actors }),
  lunr: ({ documents }) => wholeLunrIndex(documents),
  'lunr-json': ({ documents }) => JSON.stringify(wholeLunrIndex(documents)),
};
