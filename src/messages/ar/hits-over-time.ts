/** The chart of what a search finds, by time. */
export const hitsOverTime = {
  hitsOverTime: 'النتائج عبر الزمن',
  compare: 'قارن',
  compareWithAnother: 'قارن بكلمة أخرى',
  noneHasDate: 'لا تاريخ لأي من هذه المواد.',
  itemsInPeriod: {
    zero: '{period}: لا مواد',
    one: '{period}: مادة واحدة',
    two: '{period}: مادتان',
    few: '{period}: {count} مواد',
    many: '{period}: {count} مادة',
    other: '{period}: {count} مادة',
  },
  countsOfPeriod: '{period}: {counts}',
  countOfQuery: '{query} {count}',
} as const;
