/** Which parts of a date are written, and how. */
export type DateParts = Readonly<Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day' | 'weekday'>>;

/**
 * A day, or a month that is given as `YYYY-MM`, as a language writes these parts of it.
 *
 * @param parts the same object for the same parts, because formatters are kept by it
 * @param locale BCP 47
 */
export function formatDate(day: string, parts: DateParts, locale: string): string {
  let byLocale = formats.get(parts);
  if (byLocale === undefined) {
    byLocale = new Map();
    formats.set(parts, byLocale);
  }
  let format = byLocale.get(locale);
  if (format === undefined) {
    format = dateFormat(parts, locale);
    byLocale.set(locale, format);
  }
  return format(day);
}

/** Formatting is slow, and an archive names the same few dates thousands of times. */
const formats = new Map<DateParts, Map<string, (day: string) => string>>();

function dateFormat(parts: DateParts, locale: string): (day: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const known = new Map<string, string>();
  return (day) => {
    let text = known.get(day);
    if (text === undefined) {
      text = withFourDigits(day, (each) => format.format(Date.parse(each)));
      known.set(day, text);
    }
    return text;
  };
}

/** Intl writes the year 987 in three digits. The calendar of 2987 is the same. */
export function withFourDigits(day: string, format: (day: string) => string): string {
  if (day >= '1000') return format(day);
  const later = `2${day.slice(1)}`;
  return format(later).replace(later.slice(0, 4), day.slice(0, 4));
}
