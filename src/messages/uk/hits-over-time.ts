/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'Результати в часі',
  compare: 'Порівняти',
  compareWithAnother: 'Порівняти з іншим словом',
  noneHasDate: 'Жоден із цих матеріалів не має дати.',
  itemsInPeriod: {
    one: '{period}: {count} матеріал',
    few: '{period}: {count} матеріали',
    many: '{period}: {count} матеріалів',
    other: '{period}: {count} матеріалу',
  },
  countsOfPeriod: '{period}: {counts}',
  countOfQuery: '{query} {count}',
} as const;
