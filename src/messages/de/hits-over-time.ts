/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'Treffer im Lauf der Zeit',
  compare: 'Vergleichen',
  compareWithAnother: 'Mit einem anderen Wort vergleichen',
  noneHasDate: 'Keiner dieser Artikel hat ein Datum.',
  itemsInPeriod: { one: '{period}: {count} Artikel', other: '{period}: {count} Artikel' },
  countsOfPeriod: '{period}: {counts}',
  countOfQuery: '{query} {count}',
} as const;
