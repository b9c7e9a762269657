import { dayText } from '../../search/files/days.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A day in English, `12 March 1987`; its month, `March 1987`, or its year, if no more is asked for. */
export function dayName(day: number, unit: 'day' | 'month' | 'year' = 'day'): string {
  const { year, month, date } = partsOf(day);
  if (unit === 'year') return year;
  return unit === 'month' ? `${months[month]} ${year}` : `${date} ${months[month]} ${year}`;
}

/**
 * The short name of a day on an axis: `1987`, `Mar` or `12`, with the month and the year where they are other ones than
 * those of the label before.
 */
export function tickName(day: number, unit: 'day' | 'month' | 'year', before: number | undefined): string {
  const { year, month, date } = partsOf(day);
  const last = before === undefined ? undefined : partsOf(before);
  const isNewYear = year !== last?.year;
  if (unit === 'year' || (isNewYear && month === 0 && date === 1)) return year;
  const short = months[month]?.slice(0, 3) ?? '';
  const named = date === 1 || unit === 'month' ? short : `${date} ${short}`;
  if (isNewYear) return `${named} ${year}`;
  return unit === 'month' || month !== last.month ? named : String(date);
}

/** The days from the first to the last, as they are known: `March 1987` for a whole month. */
export function rangeName(first: number, last: number): string {
  const [from, to] = [dayText(first), dayText(last)];
  if (first === last) return dayName(first);
  const isMonths = from.endsWith('-01') && partsOf(last + 1).date === 1;
  const isYears = isMonths && from.endsWith('-01-01') && to.endsWith('-12-31');
  const unit = isYears ? 'year' : isMonths ? 'month' : 'day';
  const [start, end] = [dayName(first, unit), dayName(last, unit)];
  return start === end ? start : `${start} to ${end}`;
}

function partsOf(day: number): { readonly year: string; readonly month: number; readonly date: number } {
  const [year = '', month = '', date = ''] = dayText(day).split('-');
  return { year: String(Number(year)), month: Number(month) - 1, date: Number(date) };
}
