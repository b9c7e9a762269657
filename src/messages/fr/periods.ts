/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  decade: 'années {year}',
  dateRange: '{start} – {end}',
  timeSpan: '{start} – {end}',
  aboutDate: 'env. {date}',
  uncertainDate: '{date} (incertain)',
  aboutUncertainDate: 'env. {date} (incertain)',
  dateUnknown: 'date inconnue',
  undated: 'Sans date',
  allUndated: 'sans date',
  datesAndUndated: '{dates}, et sans date',
} as const;
