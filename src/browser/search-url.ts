import { facetNames, filteredFacets, isOwnFacet, noFilters } from '../search/query/filters.ts';
import { searchedPart } from '../search/query/query-length.ts';
import type { Question } from '../search/search.ts';

/** A question, and how the page answers it. */
export interface PageQuestion extends Question {
  /** The reader wants the text as it is, even if it finds nothing and a corrected one would find something. */
  readonly asTyped?: boolean;
}

/**
 * The query string of a search, `?q=oil&topic=energy&sort=newest`, or an empty string if nothing is asked. Filters
 * and order are in it only if they differ from the default. Of a text that is too long it has the part that is
 * searched, because hosts refuse long URLs.
 */
export function formatSearchQuery(question: PageQuestion): string {
  const { text, filters = noFilters, order = 'relevance', asTyped = false } = question;
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', searchedPart(text));
  for (const facet of filteredFacets(filters)) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  for (const end of ['from', 'to'] as const) {
    if (filters[end] !== undefined) parameters.set(end, filters[end]);
  }
  if (order !== 'relevance') parameters.set('sort', order);
  if (asTyped) parameters.set('spelling', 'as-typed');
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** Parses the query string of a search. Invalid months and orders are ignored. */
export function parseSearchQuery(query: string): PageQuestion {
  const parameters = new URLSearchParams(query);
  const month = (name: string): string | undefined => parseMonth(parameters.get(name) ?? '');
  const values = (name: string): readonly string[] => [...new Set(parameters.getAll(name))];
  const [from, to] = [month('from'), month('to')];
  return {
    text: parameters.get('q') ?? '',
    filters: {
      ...noFilters,
      ...Object.fromEntries(
        [...facetNames, ...[...parameters.keys()].filter(isOwnFacet)].map((facet) => [facet, values(facet)]),
      ),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
    order: parseOrder(parameters.get('sort')),
    ...(parameters.get('spelling') === 'as-typed' && { asTyped: true }),
  };
}

/** Anything but `newest` and `oldest` is `relevance`. */
export function parseOrder(text: string | null): NonNullable<Question['order']> {
  return text === 'newest' || text === 'oldest' ? text : 'relevance';
}

/** A month as filters have it, `YYYY-MM`, or undefined if the text is not one. */
export function parseMonth(text: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim()) ? text.trim() : undefined;
}
