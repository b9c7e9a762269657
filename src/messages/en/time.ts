/** The timeline with its years, months and days, and charts over time. */
export const time = {
  timelineDescription: 'All items by year, month and day.',
  /** For search engines. */
  itemsOfPeriod: 'Items from {period}.',
  itemsAcrossYears: 'Items spanning several years',
  itemsAcrossYearsDescription: 'Items spanning several years in the archive.',
  undatedItems: 'Undated items',
  undatedItemsDescription: 'Undated items in the archive.',
  byMonth: 'By month',
  byYear: 'By year',
  /** Heads the years before those whose months are shown. */
  earlierYears: 'Earlier years',
  /** Heads links to items without a date or of several years. */
  otherDates: 'Other dates',
  itemsByDay: 'Items by day',
  itemsByMonth: 'Items by month',
  itemsByYear: 'Items by year',
  yearsCountWideDates: 'A year counts its items without an exact month, too.',
  /** In a table, across the years or decades that have none. */
  noItemsInTable: 'no items',
  /** All months of a year, or all years of a decade. */
  allTogether: 'All',
  /** A large number in little space; it may have one decimal. */
  thousands: '{number}k',

  /** Heads the items of a day, or of a longer time. */
  itemsFromPeriod: 'Items from {period}',
  /** Heads the items of a year whose month, or of a month whose day is not known. */
  itemsWithoutMonth: 'Items from {period} without an exact month',
  itemsWithoutDay: 'Items from {period} without an exact day',
  /** `items` is a number of items without an exact month or day, below a calendar. */
  notInCalendar: 'Not in the calendar: {items}.',
  /** Explains the signs in the calendar; the first word is underlined as they are. */
  underlinedMonths: '{underlined}: the months that such a date covers.',
  underlinedDays: '{underlined}: the days that such a date covers.',
  underlined: 'Underlined',
  earlierAndLater: 'Earlier and later',
  earlier: 'Earlier',
  later: 'Later',

  day: 'Day',
  month: 'Month',
  year: 'Year',
  decadeUnit: 'Decade',
  items: 'Items',
  itemsOverTime: 'Items over time',
  /** Below a chart: how long each bar is, the first and the last. */
  itemsPerDay: 'Items per day, {start} to {end}.',
  itemsPerMonth: 'Items per month, {start} to {end}.',
  itemsPerYear: 'Items per year, {start} to {end}.',
  itemsPerDecade: 'Items per decade, {start} to {end}.',
  /** The highest bar. */
  peak: 'Peak: {number} ({period}).',
  oneItemPerDay: {
    one: 'One item in each of {count} day, {start} to {end}.',
    other: 'One item in each of {count} days, {start} to {end}.',
  },
  oneItemPerMonth: {
    one: 'One item in each of {count} month, {start} to {end}.',
    other: 'One item in each of {count} months, {start} to {end}.',
  },
  oneItemPerYear: {
    one: 'One item in each of {count} year, {start} to {end}.',
    other: 'One item in each of {count} years, {start} to {end}.',
  },
  oneItemPerDecade: {
    one: 'One item in each of {count} decade, {start} to {end}.',
    other: 'One item in each of {count} decades, {start} to {end}.',
  },
  /** Items that a chart leaves out: some of the numbers below. */
  notShown: 'Not shown: {items}.',
  withoutExactDay: { one: '{count} item without an exact day', other: '{count} items without an exact day' },
  withoutExactMonth: {
    one: '{count} item without an exact month',
    other: '{count} items without an exact month',
  },
  withoutExactYear: {
    one: '{count} item without an exact year',
    other: '{count} items without an exact year',
  },
  withoutExactDecade: {
    one: '{count} item without an exact decade',
    other: '{count} items without an exact decade',
  },
  datedFarFromOthers: {
    one: '{count} item dated far from all others',
    other: '{count} items dated far from all others',
  },
  undatedItemCount: { one: '{count} undated item', other: '{count} undated items' },
  showAsTable: 'Show as a table',
  /** Says which numbers of items have which colour; the steps are numbers. */
  heatLegend: 'Items: {steps}',
  heatLegendLogarithmic: 'Items (logarithmic): {steps}',
  orMore: '{number} or more',
} as const;
