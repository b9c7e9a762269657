import { periodName, shortDayName, shortPartName, shortPeriodName } from '../../messages/period-name.ts';
import { dayText } from '../../search/files/days.ts';
import { messages } from '../messages.ts';

/** A day, `12 March 1987`. */
export function dayName(day: number): string {
  return periodName(dayText(day), messages);
}

/**
 * The short name of a day on an axis: `1987`, `Mar` or `12`, with the month and the year where they are other ones than
 * those of the label before.
 */
export function tickName(day: number, unit: 'day' | 'month' | 'year', before: number | undefined): string {
  const text = dayText(day);
  const last = before === undefined ? '' : dayText(before);
  const [year, month] = [text.slice(0, 4), text.slice(0, 7)];
  const isNewYear = year !== last.slice(0, 4);
  if (unit === 'year' || (isNewYear && text.endsWith('-01-01'))) return year;
  const isMonth = unit === 'month' || text.endsWith('-01');
  if (isNewYear) return isMonth ? shortPeriodName(month, messages) : shortDayName(text, messages);
  if (isMonth) return shortPartName(month, messages);
  return month === last.slice(0, 7) ? String(Number(text.slice(8))) : shortPartName(text, messages);
}

/** The days from the first to the last, as they are known: `March 1987` for a whole month. */
export function rangeName(first: number, last: number): string {
  const [from, to] = [dayText(first), dayText(last)];
  const isMonths = from.endsWith('-01') && dayText(last + 1).endsWith('-01');
  const isYears = isMonths && from.endsWith('-01-01') && to.endsWith('-12-31');
  const length = isYears ? 4 : isMonths ? 7 : 10;
  const start = periodName(from.slice(0, length), messages);
  const end = periodName(to.slice(0, length), messages);
  return start === end ? start : messages.text('dateRange', { start, end });
}
