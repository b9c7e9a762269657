import { withFourDigits } from './format-date.ts';
import type { Messages } from './messages.ts';
import { periodName } from './period-name.ts';

/** From one period to another, each with its full name: `March 1987 to May 1988`, `1980 to 1984`. */
export function periodRange(from: string, to: string, messages: Messages): string {
  return messages.text('dateRange', { start: periodName(from, messages), end: periodName(to, messages) });
}

/**
 * From one day to another, or from one month to another, without repeating what they have in common where the language
 * does not: `10 to 20 December 2024`, `28 November to 2 December 2024`.
 *
 * @param from `YYYY-MM-DD` or `YYYY-MM`
 * @param to later, and as long
 */
export function shortRange(from: string, to: string, messages: Messages): string {
  if (from.slice(0, 4) !== to.slice(0, 4) || from.length === 4) return periodRange(from, to, messages);
  const format = formatOf(messages.locale, from.length === 10);
  let start = '';
  const end = withFourDigits(to, (last) => {
    const first = last.slice(0, 4) + from.slice(4);
    const parts = format.formatRangeToParts(Date.parse(first), Date.parse(last));
    const endsAt = parts.findLastIndex(({ source }) => source === 'startRange');
    const beginsAt = parts.findIndex(({ source }) => source === 'endRange');
    const textOf = (some: typeof parts) => some.map(({ value }) => value).join('');
    // German writes the full stop of a first day together with the dash.
    const [stop = ''] = /^\./.exec(textOf(parts.slice(endsAt + 1, beginsAt))) ?? [];
    start = textOf(parts.slice(0, endsAt + 1)).replace(first.slice(0, 4), from.slice(0, 4)) + stop;
    return textOf(parts.slice(beginsAt));
  });
  return messages.text('dateRange', { start, end });
}

function formatOf(locale: string, isByDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isByDay}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      ...(isByDay && { day: 'numeric' }),
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** Creating one takes longer than a hundred uses of it. */
const formats = new Map<string, Intl.DateTimeFormat>();
