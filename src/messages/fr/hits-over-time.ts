/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'Résultats au fil du temps',
  compare: 'Comparer',
  compareWithAnother: 'Comparer avec un autre mot',
  noneHasDate: 'Aucun de ces articles n’est daté.',
  itemsInPeriod: { one: '{period}\u00a0: {count} article', other: '{period}\u00a0: {count} articles' },
  countsOfPeriod: '{period}\u00a0: {counts}',
  countOfQuery: '{query} {count}',
} as const;
