import { registerName } from '../search/files/search-file.ts';
import { type NameFinder, nameFinder } from '../search/find/find-names.ts';
import { namedEntries } from '../search/find/named-entries.ts';
import { type FilterChange, isFiltering, noFilters } from '../search/query/filters.ts';
import type { Search } from '../search/search.ts';
import type { AnsweredSearch } from './answered-search.ts';
import { requiredElement } from './element.ts';
import { filterPanel } from './filter-panel.ts';
import { filterPlace } from './filter-place.ts';
import { loadFonts } from './load-fonts.ts';
import { nameSuggestions } from './name-suggestions.ts';
import { nextTask } from './next-task.ts';
import { overview } from './overview.ts';
import { printQuery } from './printed-address.ts';
import type { LinkTo } from './question-link.ts';
import { remedies } from './remedies.ts';
import { searchToolsPath } from './search-tools-path.ts';
import type { PageQuestion } from './search-url.ts';
import { showListTools } from './selection/show-list-tools.ts';
import { yearRange } from './year-range.ts';

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

/** What the tools ask of the page. */
export interface SearchHost {
  /** Searches with other filters. */
  filter(change: FilterChange): void;
  /** Searches for something else. */
  ask(question: PageQuestion): void;
  /** A link that searches for something else. */
  readonly link: LinkTo;
  /** Repeats the search, to show what was not visible before. */
  repeat(): void;
}

export type OpenSearchTools = (host: SearchHost) => SearchTools;

const openSearchTools: OpenSearchTools = ({ filter, ask, repeat, link }) => {
  printQuery();
  const searchBox = requiredElement('#q', HTMLInputElement);
  const panel = filterPanel(requiredElement('[data-search-panel]', HTMLElement), filter, yearRange);
  const place = filterPlace(repeat);
  const suggestions = nameSuggestions(searchBox);
  const above = overview(ask, link, () => {
    searchBox.value = `${searchBox.value.trim()} vs `;
    searchBox.focus();
  });
  const { fonts: fontsPath } = requiredElement('[data-search]', HTMLFormElement).dataset;
  const hasFonts = document.querySelector(`link[href="${fontsPath}"]`) !== null;
  const fonts = loadFonts(hasFonts ? undefined : fontsPath);
  const remedyBox = requiredElement('[data-search-remedies]', HTMLElement);
  const start = requiredElement('[data-search-start]', HTMLElement);
  const listTools = requiredElement('[data-list-tools]', HTMLElement);
  showListTools(new URL(searchToolsPath, location.href).href);
  const finders = new WeakMap<Search, NameFinder>();
  const finderOf = async (search: Search): Promise<NameFinder> => {
    const finder = finders.get(search) ?? nameFinder(namedEntries(await search.names()));
    finders.set(search, finder);
    suggestions.use(finder);
    return finder;
  };
  const showFilters = async ({ question, search, hits }: AnsweredSearch, isLatest: () => boolean) => {
    place.setResultCount(hits.docIds.length);
    if (!place.isVisible()) return;
    const filters = question.filters ?? noFilters;
    const facets = await search.facets();
    const counts = await facets.count(hits.unfiltered, filters);
    const { from, to, ...others } = filters;
    const isInRange = from !== undefined || to !== undefined;
    const { year } = isInRange ? await facets.count(hits.unfiltered, others) : counts;
    await nextTask();
    if (isLatest()) panel.render(facets, counts, year, filters);
  };
  return {
    async show(answered, isLatest) {
      const { text, filters = noFilters } = answered.question;
      window.clipfileResults = answered;
      const isAsked = text.trim() !== '' || isFiltering(filters);
      listTools.hidden = !isAsked || answered.hits.docIds.length === 0;
      fonts.resultsShown(isAsked);
      await Promise.all([
        finderOf(answered.search).then((finder) => above.show(answered, finder, isLatest)),
        showFilters(answered, isLatest),
      ]);
      fonts.searchEnded();
      if (!isLatest() || answered.hits.docIds.length > 0) return;
      remedyBox.replaceChildren(...remedies(answered, link));
      // The reader may begin anew.
      start.hidden = false;
    },
  };
};

/** Passes the code to the search page as the files of the search pass on data. */
window[registerName]?.(searchToolsPath, openSearchTools);
