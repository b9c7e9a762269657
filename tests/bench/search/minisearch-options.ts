import { contenderFields } from './contender-fields.ts';

/** Build and page must use the same. */
export const miniSearchOptions = {
  fields: contenderFields.map(({ name }) => name),
  searchOptions: {
    combineWith: 'AND',
    boost: Object.fromEntries(contenderFields.map(({ name, boost }) => [name, boost])),
  },
} as const;
