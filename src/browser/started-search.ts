import type { Load } from '../search/search.ts';

/** What `search-start.ts` has done when the script of the search begins. */
export interface StartedSearch {
  /** Loads a file of the search, unless it is loading already. */
  readonly load: Load;
  /** Ends it. Returns how the reader has entered a query since the page opened; undefined for not at all. */
  handOver(): Entered | undefined;
}

export type Entered = 'typed' | 'pasted';

declare global {
  interface Window {
    clipfileStarted?: StartedSearch;
  }
}

/** Throws on a page without `search-start.js`. */
export function startedSearch(): StartedSearch {
  if (window.clipfileStarted === undefined) throw new Error('The search was not started');
  return window.clipfileStarted;
}
