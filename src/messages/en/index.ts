import { about } from './about.ts';
import { counts } from './counts.ts';
import { data } from './data.ts';
import { explorer } from './explorer.ts';
import { filters } from './filters.ts';
import { frame } from './frame.ts';
import { hitsOverTime } from './hits-over-time.ts';
import { home } from './home.ts';
import { indexTools } from './index-tools.ts';
import { indexes } from './indexes.ts';
import { items } from './items.ts';
import { navigation } from './navigation.ts';
import { overviews } from './overviews.ts';
import { periods } from './periods.ts';
import { pictures } from './pictures.ts';
import { rights } from './rights.ts';
import { search } from './search.ts';
import { searchStatus } from './search-status.ts';
import { searchSuggestions } from './search-suggestions.ts';
import { selection } from './selection.ts';
import { tags } from './tags.ts';
import { time } from './time.ts';

/** Every text of the interface, in English. It defines which there are, and their placeholders. */
export const english = {
  ...frame,
  ...navigation,
  ...counts,
  ...periods,
  ...home,
  ...items,
  ...pictures,
  ...tags,
  ...indexes,
  ...indexTools,
  ...overviews,
  ...time,
  ...explorer,
  ...search,
  ...filters,
  ...searchStatus,
  ...searchSuggestions,
  ...selection,
  ...hitsOverTime,
  ...about,
  ...rights,
  ...data,
} as const;
