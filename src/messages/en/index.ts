import { counts } from './counts.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { navigation } from './navigation.ts';
import { periods } from './periods.ts';

/** Every text of the interface, in English. It defines which there are, and their placeholders. */
export const english = {
  ...counts,
  ...frame,
  ...home,
  ...navigation,
  ...periods,
} as const;
