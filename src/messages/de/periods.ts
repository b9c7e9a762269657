/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  decade: '{year}er',
  dateRange: '{start} bis {end}',
  timeSpan: '{start} – {end}',
  aboutDate: 'etwa {date}',
  uncertainDate: '{date} (unsicher)',
  aboutUncertainDate: 'etwa {date} (unsicher)',
  dateUnknown: 'Datum unbekannt',
  undated: 'Undatiert',
  allUndated: 'undatiert',
  datesAndUndated: '{dates} und undatiert',
} as const;
