import type { Item } from '../records/item.ts';

/** The items of each day of the year, whatever the year: `11-26`, newest first. Dates that are sure of their day count. */
export function itemsByDayOfYear(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const key = /^\d{4}-(\d{2}-\d{2})$/.exec(item.date.edtf)?.[1];
    if (key === undefined) continue;
    const day = days.get(key);
    if (day === undefined) days.set(key, [item]);
    else day.push(item);
  }
  return days;
}
