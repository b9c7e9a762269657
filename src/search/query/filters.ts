/** Values of a kind, for each facet: those of every archive, and those that an archive declares. */
export type ByFacet<Value> = Readonly<Record<FacetName, Value>> & { readonly [own: OwnFacet]: Value };

/** What hits are filtered by, in addition to the words. */
export interface Filters extends ByFacet<readonly string[]> {
  /** First month, `YYYY-MM`. A document passes if its date may fall in the range. */
  readonly from?: string;
  /** Last month, `YYYY-MM`. */
  readonly to?: string;
}

/**
 * What a reader does to the filters, whichever they are by then: a second choice may come before the results of the first
 * are shown.
 */
export type FilterChange = (filters: Filters) => Filters;

/** Values are ids of topics and actors, types of actors, years as `YYYY`, and names of sources. */
export const facetNames = ['topic', 'actor', 'type', 'year', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

/** A facet that the archive declares, by the key of its field: `field.genre`. */
export type OwnFacet = `field.${string}`;
export type AnyFacet = FacetName | OwnFacet;

export const noFilters: Filters & ByFacet<readonly never[]> = {
  topic: [],
  actor: [],
  type: [],
  year: [],
  source: [],
};

export function isOwnFacet(name: string): name is OwnFacet {
  return name.startsWith('field.');
}

/** The facets of every archive, and those of its own that it is filtered by. */
export function filteredFacets(filters: Filters): readonly AnyFacet[] {
  return [...facetNames, ...Object.keys(filters).filter(isOwnFacet)];
}

export function isFiltering(filters: Filters): boolean {
  return Object.values(filters).some((value) => value.length > 0);
}

/** Adds a value to the filters, or removes it. */
export function withChoice(filters: Filters, facet: AnyFacet, value: string, chosen: boolean): Filters {
  const others = (filters[facet] ?? []).filter((each) => each !== value);
  return { ...filters, [facet]: chosen ? [...others, value] : others };
}

export type RangeEnd = 'from' | 'to';

/** Sets or removes the first or last month. */
export function withMonth(filters: Filters, end: RangeEnd, month: string | undefined): Filters {
  const { [end]: _, ...rest } = filters;
  return month === undefined ? rest : { ...rest, [end]: month };
}
