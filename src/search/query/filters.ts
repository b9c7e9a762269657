/** What hits are filtered by, in addition to the words. */
export interface Filters extends Readonly<Record<FacetName, readonly string[]>> {
  /** First month, `YYYY-MM`. A document passes if its date may fall in the range. */
  readonly from?: string;
  /** Last month, `YYYY-MM`. */
  readonly to?: string;
}

/** Values are ids of topics and actors, types of actors, years as `YYYY`, and names of sources. */
export const facetNames = ['topic', 'actor', 'type', 'year', 'source'] as const;
export type FacetName = (typeof facetNames)[number];

export const noFilters: Filters = { topic: [], actor: [], type: [], year: [], source: [] };

export function isFiltering(filters: Filters): boolean {
  return (
    filters.from !== undefined ||
    filters.to !== undefined ||
    facetNames.some((facet) => filters[facet].length > 0)
  );
}

/** Adds a value to the filters, or removes it. */
export function withChoice(filters: Filters, facet: FacetName, value: string, chosen: boolean): Filters {
  const others = filters[facet].filter((each) => each !== value);
  return { ...filters, [facet]: chosen ? [...others, value] : others };
}

export type RangeEnd = Exclude<keyof Filters, FacetName>;

/** Sets or removes the first or last month. */
export function withMonth(filters: Filters, end: RangeEnd, month: string | undefined): Filters {
  const { from, to, ...rest } = filters;
  const range = { from, to, [end]: month };
  return {
    ...rest,
    ...(range.from !== undefined && { from: range.from }),
    ...(range.to !== undefined && { to: range.to }),
  };
}
