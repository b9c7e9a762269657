import { competitorFields } from './competitor-fields.ts';

/** The options for indexing and for searching, which must be the same. */
export const miniSearchOptions = {
  fields: competitorFields.map(({ name }) => name),
  searchOptions: {
    combineWith: 'AND',
    boost: Object.fromEntries(competitorFields.map(({ name, boost }) => [name, boost])),
  },
} as const;
