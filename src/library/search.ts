import { loadFrom } from '../browser/load-from.ts';
import type { DocumentPreview, TagPreview } from '../search/document.ts';
import { excerpt, markMatches, type Piece } from '../search/excerpt.ts';
import {
  type DayRange,
  type FacetCounts,
  type FacetName,
  type FacetOption,
  type Facets,
  type Filters,
  type Hits,
  type Load,
  type MatchedWords,
  noFilters,
  type Order,
  openSearch as open,
  type Question,
  type RankingMethod,
  type Search,
  type SearchOptions,
} from '../search/search.ts';

export {
  type DayRange,
  type DocumentPreview,
  excerpt,
  type FacetCounts,
  type FacetName,
  type FacetOption,
  type Facets,
  type Filters,
  type Hits,
  type Load,
  loadFrom,
  type MatchedWords,
  markMatches,
  noFilters,
  type Order,
  type Piece,
  type Question,
  type RankingMethod,
  type Search,
  type TagPreview,
};

/**
 * Opens an index, in a page or in Node.js. Files, and the code of suggestions and of expressions, load only when a question
 * needs them.
 *
 * @param load `loadFrom` in a page, `loadFromFolder` of `clipfile/search/node` in Node.js
 */
export function openSearch(
  load: Load,
  options: Pick<SearchOptions, 'pause' | 'ranking'> = {},
): Promise<Search> {
  return open(load, {
    ...options,
    loadSuggester: async () => (await import('../search/find/suggest.ts')).openSuggester,
    loadOperators: async () => (await import('../search/find/answer-expression.ts')).answerExpression,
  });
}
