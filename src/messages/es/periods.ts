/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  decade: 'años {year}',
  dateRange: '{start} – {end}',
  timeSpan: '{start} – {end}',
  aboutDate: 'aprox. {date}',
  uncertainDate: '{date} (fecha dudosa)',
  aboutUncertainDate: 'aprox. {date} (fecha dudosa)',
  dateUnknown: 'fecha desconocida',
  undated: 'Sin fecha',
  allUndated: 'sin fecha',
  datesAndUndated: '{dates}, y sin fecha',
} as const;
