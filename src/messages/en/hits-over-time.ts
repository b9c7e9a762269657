/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'Hits over time',
  /** Adds a query to the chart. On a narrow screen, the first is shown. */
  compare: 'Compare',
  compareWithAnother: 'Compare with another word',
  noneHasDate: 'None of these items has a date.',
  itemsInPeriod: { one: '{period}: {count} item', other: '{period}: {count} items' },
  /** Several queries, each with its number. */
  countsOfPeriod: '{period}: {counts}',
  countOfQuery: '{query} {count}',
} as const;
