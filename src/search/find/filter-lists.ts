import { lastDayOfMonth } from '../files/days.ts';
import type { AnyFacet, Filters } from '../query/filters.ts';
import type { FacetIndex, FacetSource } from './facet-index.ts';

/**
 * Whether a document must have all chosen values of a facet, or any of them. A document has many topics and actors,
 * so choosing two means both. It has one source, and readers choose a second year, actor type or value of the archive's
 * own facets to widen a search: there any value suffices.
 */
export const needsAll: Readonly<Partial<Record<AnyFacet, true>>> = { topic: true, actor: true };

/** The facets in which each chosen value narrows the results. */
export const narrowingFacets = ['topic', 'actor'] as const;

type Lists = readonly (readonly number[])[];

/**
 * For each condition of some filters, the documents that meet it: for the chosen values of these facets, and for the range
 * of months. A date that overlaps the range meets it. A list may contain a document twice.
 */
export function filterLists(
  { from, to, ...chosen }: Filters,
  facets: readonly AnyFacet[],
  index: FacetIndex,
  source: FacetSource,
): Promise<Lists> {
  const listOf = (facet: AnyFacet, value: string): Promise<readonly number[]> => {
    if (facet !== 'year') return index.docIdsOf(facet, value);
    if (!index.totals.get('year')?.has(value)) return Promise.resolve([]);
    return source.docIdsWithin({ earliest: `${value}-01-01`, latest: `${value}-12-31` });
  };
  const conditions = facets.flatMap((facet): readonly Promise<readonly number[]>[] => {
    const lists = (chosen[facet] ?? []).map((value) => listOf(facet, value));
    if (needsAll[facet] || lists.length === 0) return lists;
    return [Promise.all(lists).then((lists) => lists.flat())];
  });
  if (from === undefined && to === undefined) return Promise.all(conditions);
  const months = { earliest: `${from ?? '0000-01'}-01`, latest: lastDayOfMonth(to ?? '9999-12') };
  return Promise.all([...conditions, source.docIdsWithin(months)]);
}
