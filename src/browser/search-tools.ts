import { registerName } from '../search/files/search-file.ts';
import { type Filters, noFilters } from '../search/query/filters.ts';
import type { Hits, Search } from '../search/search.ts';
import { requiredElement } from './element.ts';
import { filterPanel } from './filter-panel.ts';
import { filterPlace } from './filter-place.ts';
import { searchToolsPath } from './search-tools-path.ts';
import type { PageQuestion } from './search-url.ts';

/** What is around the results of a search: it loads after them, in a script of its own, so that it does not delay them. */
export interface SearchTools {
  /**
   * Shows what belongs to a search.
   *
   * @param isLatest whether no later search has started
   * @returns rejects if a file of the search does not load
   */
  show(answered: AnsweredSearch, isLatest: () => boolean): Promise<void>;
}

/** A search with all of its hits. */
export interface AnsweredSearch {
  readonly question: PageQuestion;
  readonly search: Search;
  readonly hits: Hits;
}

/** What the tools ask of the page. */
export interface SearchHost {
  /** Searches with other filters. */
  filter(filters: Filters): void;
  /** Repeats the search, to show what was not visible before. */
  repeat(): void;
}

export type OpenSearchTools = (host: SearchHost) => SearchTools;

const openSearchTools: OpenSearchTools = ({ filter, repeat }) => {
  const panel = filterPanel(requiredElement('[data-search-panel]', HTMLElement), filter);
  const place = filterPlace(repeat);
  return {
    async show({ question, search, hits }, isLatest) {
      place.setResultCount(hits.docIds.length);
      if (!place.isVisible()) return;
      const filters = question.filters ?? noFilters;
      const facets = await search.facets();
      const counts = await facets.count(hits.unfiltered, filters);
      if (isLatest()) panel.render(facets, counts, filters);
    },
  };
};

/** Passes the code to the search page as the files of the search pass on data. */
window[registerName]?.(searchToolsPath, openSearchTools);
