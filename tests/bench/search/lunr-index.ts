import lunr from 'lunr';
import type { SearchDocument } from '../../../src/search/document.ts';
import { competitorFields, competitorRecord } from './competitor-fields.ts';

/** Indexes documents with lunr's own builder and pipeline. Refs are doc ids. */
export function wholeLunrIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  for (const { name, boost } of competitorFields) builder.field(name, { boost });
  documents.forEach((document, id) => {
    builder.add(competitorRecord(document, id));
  });
  return builder.build();
}
