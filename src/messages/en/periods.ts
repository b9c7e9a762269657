/** Dates and times. What `Intl` writes in each language, such as the names of months, is not among these. */
export const periods = {
  /** `1980s`. The year is the first of the decade, in four digits. */
  decade: '{year}s',
  /** From one day, month or year to another: `10 to 20 December 2024`. */
  dateRange: '{start} to {end}',
  /** The time that a whole archive, or all items of a topic, cover: `May 2022 – December 2024`. */
  timeSpan: '{start} – {end}',
  /** An approximate date. */
  aboutDate: 'about {date}',
  uncertainDate: '{date} (uncertain)',
  aboutUncertainDate: 'about {date} (uncertain)',
  /** Of an event that was in a year or before it; the date may also be a month or a day. */
  orEarlier: '{date} or earlier',
  orLater: '{date} or later',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}',
  /** A season, where it is that of the southern hemisphere. */
  inTheSouth: '{date} (southern hemisphere)',
  firstQuarter: 'first quarter of {year}',
  secondQuarter: 'second quarter of {year}',
  thirdQuarter: 'third quarter of {year}',
  fourthQuarter: 'fourth quarter of {year}',
  /** Of the three thirds of a year. */
  firstThird: 'first third of {year}',
  secondThird: 'second third of {year}',
  lastThird: 'last third of {year}',
  firstHalf: 'first half of {year}',
  secondHalf: 'second half of {year}',
  /** In the place of a date, what the source says instead. */
  undatedInWords: 'undated: “{words}”',
  /** In the place of a date. */
  dateUnknown: 'date unknown',
  /** Heads the items without a date in a list by year. */
  undated: 'Undated',
  /** In the place of the dates of a list, where none is known. */
  allUndated: 'undated',
  /** The dates of a list that has items without a date, too. */
  datesAndUndated: '{dates}, and undated',
} as const;
