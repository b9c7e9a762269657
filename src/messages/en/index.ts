import { about } from './about.ts';
import { counts } from './counts.ts';
import { explorer } from './explorer.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { indexes } from './indexes.ts';
import { items } from './items.ts';
import { navigation } from './navigation.ts';
import { overviews } from './overviews.ts';
import { periods } from './periods.ts';
import { rights } from './rights.ts';
import { search } from './search.ts';
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
  ...tags,
  ...indexes,
  ...overviews,
  ...time,
  ...explorer,
  ...search,
  ...about,
  ...rights,
} as const;
