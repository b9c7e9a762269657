/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  decade: '{year}-і',
  dateRange: '{start} – {end}',
  timeSpan: '{start} – {end}',
  // Abbreviated, because the full word would need another case of the names of months.
  aboutDate: 'прибл. {date}',
  uncertainDate: '{date} (дата непевна)',
  aboutUncertainDate: 'прибл. {date} (дата непевна)',
  dateUnknown: 'дата невідома',
  undated: 'Без дати',
  allUndated: 'без дати',
  datesAndUndated: '{dates}, а також без дати',
} as const;
