import { periodKey } from '../archive/calendar.ts';
import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { periodName } from './period-name.ts';

/**
 * The time that items cover, in months, or in years where a date is no more precise: `February 2023 – November 2024`.
 * Undefined if no date is known.
 *
 * @param newest newest first
 */
export function dateSpan(newest: readonly Item[]): string | undefined {
  const [last] = newest;
  const first = newest.findLast(({ date }) => isKnown(date));
  if (first === undefined || last === undefined || !isKnown(first.date) || !isKnown(last.date))
    return undefined;
  const from = nameOf(periodKey(first.date) ?? first.date.earliest.slice(0, 4));
  const to = nameOf(periodKey(last.date) ?? last.date.latest.slice(0, 4));
  return from === to ? from : `${from} – ${to}`;
}

function nameOf(key: string): string {
  return periodName(key.slice(0, 7));
}
