/** The filters of the search page and the timeline. */
export const filters = {
  actorTypes: 'Actor types',
  /** Several choices narrow the results, or widen them. */
  matchAll: 'match all',
  matchAny: 'match any',
  aboutCount: 'about {count}',
  showMoreTopics: 'Show more topics',
  showMoreActors: 'Show more actors',
  showMoreActorTypes: 'Show more actor types',
  showMoreYears: 'Show more years',
  showMoreSources: 'Show more sources',
  /** Of a facet that the archive has declared, by its name. */
  showMoreOf: 'Show more: {facet}',
  dateFilter: 'Date',
  dateFrom: 'From',
  dateTo: 'To',
  /** How a month is typed: four digits of the year, two of the month. */
  monthPlaceholder: 'yyyy-mm',
  firstYear: 'First year',
  lastYear: 'Last year',
  fromMonth: 'From {month}',
  toMonth: 'To {month}',
  removeFilter: 'Remove filter: {filter}',
  clearFilters: 'Clear all filters',
  showResultCount: { one: 'Show {count} result', other: 'Show {count} results' },
  showNoResults: 'Show that there are no results',
} as const;
