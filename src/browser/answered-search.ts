import type { Hits, Search } from '../search/search.ts';
import type { PageQuestion } from './search-url.ts';

/** A search with all of its hits. */
export interface AnsweredSearch {
  readonly question: PageQuestion;
  readonly search: Search;
  readonly hits: Hits;
}

declare global {
  interface Window {
    /** The search whose results are on the page, for exports of them. */
    clipfileResults?: AnsweredSearch;
  }
}
