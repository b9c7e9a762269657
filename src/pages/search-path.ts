/** Conditions of a search as they are in its address: `[['topic', 'energy'], ['year', '1987']]`. */
export type SearchFilter = readonly (readonly [key: string, value: string])[];

/** The path of the search page with these conditions, as `src/browser/search-url.ts` reads them. */
export function searchPath(filter: SearchFilter): string {
  return `search.html?${searchQuery(filter)}`;
}

/** The conditions alone: `topic=energy&year=1987`. */
export function searchQuery(filter: SearchFilter): string {
  return new URLSearchParams(filter.map(([key, value]) => [key, value])).toString();
}

/** The condition that items are of a day, a month, a year or a decade. */
export function periodFilter(key: string): SearchFilter {
  switch (key.length) {
    case 3:
      return monthsFilter(`${key}0-01`, `${key}9-12`);
    case 4:
      return [['year', key]];
    case 7:
      return monthsFilter(key, key);
    default:
      // The filters have no days, but a query may name one.
      return [['q', key]];
  }
}

/** The condition that items are from one of these months, `YYYY-MM`, or from one between. */
export function monthRangeFilter(from: string, to: string): SearchFilter {
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? [['year', year]] : monthsFilter(from, to);
}

function monthsFilter(from: string, to: string): SearchFilter {
  return [
    ['from', from],
    ['to', to],
  ];
}
