import type { Archive } from '../archive/archive.ts';
import { periodKey } from '../archive/calendar.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { periodName } from '../messages/period-name.ts';
import { isKnown, type KnownDate } from '../records/date.ts';
import { isOutside } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';

/** Over more years, the months say no more. */
const yearsByMonth = 5;

/**
 * The time that items cover, in months, or in years where a date is no more precise or the time is long: `February 2023 –
 * November 2024`, `1921 – 1987`. Dates far from all others do not count. Undefined if no date is known.
 */
export function dateSpan(items: readonly Item[], { settings, years }: Archive): string | undefined {
  let first: KnownDate | undefined;
  let last: KnownDate | undefined;
  for (const { date } of items) {
    if (!isKnown(date) || isOutside(date, years)) continue;
    if (first === undefined || date.earliest < first.earliest) first = date;
    if (last === undefined || date.latest > last.latest) last = date;
  }
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [first.earliest.slice(0, 4), last.latest.slice(0, 4)];
  const names =
    Number(to) - Number(from) > yearsByMonth
      ? [from, to]
      : [(periodKey(first) ?? from).slice(0, 7), (periodKey(last) ?? to).slice(0, 7)];
  const messages = messagesOf(settings);
  const [start = '', end = start] = new Set(names.map((name) => periodName(name, messages)));
  return start === end ? start : messages.text('timeSpan', { start, end });
}
