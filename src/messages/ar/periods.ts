/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  decade: 'عقد {year}',
  dateRange: 'من {start} إلى {end}',
  timeSpan: '{start} – {end}',
  aboutDate: 'نحو {date}',
  uncertainDate: '{date} (غير مؤكد)',
  aboutUncertainDate: 'نحو {date} (غير مؤكد)',
  dateUnknown: 'التاريخ مجهول',
  undated: 'بلا تاريخ',
  allUndated: 'بلا تاريخ',
  datesAndUndated: '{dates}، وبلا تاريخ',
} as const;
