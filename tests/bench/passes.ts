import { buildSearch } from '../../src/search/build.ts';
import type { BenchDocuments } from './documents.ts';
import { wholeLunrIndex } from './search/lunr-index.ts';

/** Ways to spend an index pass. `documents` does nothing: what it takes, all of them take. */
export const passNames = ['documents', 'clipfile', 'lunr', 'lunr-json'] as const;

export type PassName = (typeof passNames)[number];

export const passes: Readonly<Record<PassName, (documents: BenchDocuments) => unknown>> = {
  documents: () => undefined,
  clipfile: ({ documents, language, actors }) => buildSearch(documents, { language, actors }),
  lunr: ({ documents }) => wholeLunrIndex(documents),
  'lunr-json': ({ documents }) => JSON.stringify(wholeLunrIndex(documents)),
};
