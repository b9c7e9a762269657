import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns';
import type { ItemDate } from './date.ts';
import { type DatePart, readEdtf } from './edtf.ts';

/**
 * A date in English, at exactly the precision it states: `18 December 2024`, `about December 2024`,
 * `2024 (uncertain)`, `10 to 20 December 2024`, `date unknown`.
 */
export function formatDate(date: ItemDate): string {
  if (date.edtf === 'unknown') return unknownDate;
  const edtf = readEdtf(date.edtf);
  if ('message' in edtf) return date.edtf;
  const { start, end } = edtf;
  if (start === end) return formatPart(start);
  return `${formatStart(start, end)} to ${formatPart(end)}`;
}

/** An unknown date as text. */
export const unknownDate = 'date unknown';

/** The value of `<time datetime>`, which HTML defines for a single year, month or day but not for an interval. */
export function datetimeOf(date: ItemDate): string | undefined {
  const edtf = readEdtf(date.edtf);
  return 'start' in edtf && edtf.start === edtf.end ? edtf.start.bare : undefined;
}

function formatPart(part: DatePart): string {
  return `${about(part)}${format(new UTCDateMini(part.first), patterns[part.unit])}${uncertain(part)}`;
}

const patterns = { year: 'yyyy', month: 'MMMM yyyy', day: 'd MMMM yyyy' };

/** The first date of an interval, without the parts that the second date repeats if neither has a mark. */
function formatStart(start: DatePart, end: DatePart): string {
  const plain = start.mark === '' && end.mark === '' && start.unit === end.unit;
  if (!plain || start.unit === 'year' || start.first.slice(0, 4) !== end.first.slice(0, 4)) {
    return formatPart(start);
  }
  const sameMonth = start.first.slice(0, 7) === end.first.slice(0, 7);
  const pattern = start.unit === 'month' ? 'MMMM' : sameMonth ? 'd' : 'd MMMM';
  return format(new UTCDateMini(start.first), pattern);
}

function about({ mark }: DatePart): string {
  return mark === '~' || mark === '%' ? 'about ' : '';
}

function uncertain({ mark }: DatePart): string {
  return mark === '?' || mark === '%' ? ' (uncertain)' : '';
}
