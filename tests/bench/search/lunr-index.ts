import lunr from 'lunr';
import type { SearchDocument } from '../../../src/search/document.ts';
import { contenderFields, contenderRecord } from './contender-fields.ts';

/** What lunr's own builder makes of the documents, with its own pipeline; refs are their numbers. */
export function wholeLunrIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  for (const { name, boost } of contenderFields) builder.field(name, { boost });
  documents.forEach((document, id) => {
    builder.add(contenderRecord(document, id));
  });
  return builder.build();
}
