import { type DateParts, formatDate } from './format-date.ts';
import type { Messages } from './messages.ts';
import { partName, shortPartName } from './period-name.ts';

/** A name in full, and in a few letters without a full stop. */
export interface CalendarName {
  readonly name: string;
  readonly short: string;
}

/** The months of a year. */
export function monthNames(messages: Messages): readonly CalendarName[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = `2024-${String(i + 1).padStart(2, '0')}`;
    return { name: partName(month, messages), short: withoutStop(shortPartName(month, messages)) };
  });
}

/** The days of a week, from Monday. */
export function weekdayNames({ locale }: Messages): readonly CalendarName[] {
  return Array.from({ length: 7 }, (_, i) => {
    const day = `2024-01-0${i + 1}`;
    return {
      name: formatDate(day, weekday, locale),
      short: withoutStop(formatDate(day, shortWeekday, locale)),
    };
  });
}

const weekday: DateParts = { weekday: 'long' };
const shortWeekday: DateParts = { weekday: 'short' };

function withoutStop(name: string): string {
  return name.replace(/\.$/, '');
}
