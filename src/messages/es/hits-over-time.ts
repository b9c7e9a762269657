/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'Resultados a lo largo del tiempo',
  compare: 'Comparar',
  compareWithAnother: 'Comparar con otra palabra',
  noneHasDate: 'Ninguno de estos artículos tiene fecha.',
  itemsInPeriod: { one: '{period}: {count} artículo', other: '{period}: {count} artículos' },
  countsOfPeriod: '{period}: {counts}',
  countOfQuery: '{query} {count}',
} as const;
