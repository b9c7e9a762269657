/** What hits are narrowed to, beside the words. */
export interface Filters extends Readonly<Record<FacetName, readonly string[]>> {
  /** First month, `YYYY-MM`. A document passes where its date may lie in the range. */
  readonly from?: string;
  /** Last month, `YYYY-MM`. */
  readonly to?: string;
}

/** Topics and actors by id, kinds of actor by word, years as `YYYY`, sources by name. */
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

/** The filters with a value chosen, or no longer so. */
export function withChoice(filters: Filters, facet: FacetName, value: string, chosen: boolean): Filters {
  const others = filters[facet].filter((each) => each !== value);
  return { ...filters, [facet]: chosen ? [...others, value] : others };
}

/** The ends of the range of months. */
export type RangeEnd = Exclude<keyof Filters, FacetName>;

/** The filters with another first or last month, or none. */
export function withMonth(filters: Filters, end: RangeEnd, month: string | undefined): Filters {
  const { from, to, ...rest } = filters;
  const range = { from, to, [end]: month };
  return {
    ...rest,
    ...(range.from !== undefined && { from: range.from }),
    ...(range.to !== undefined && { to: range.to }),
  };
}
