import { compareDates, type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/**
 * Puts items into the archive's one order: later first, undated items after all others as if they were the oldest,
 * and by id where dates are equal. Those of one date are put in order together: there are fewer dates than items.
 */
export function newestFirst(items: readonly Item[]): readonly Item[] {
  const byDate = new Map<string, { readonly date: ItemDate; readonly items: Item[] }>();
  for (const item of items) {
    const { date } = item;
    const ofOneDate = byDate.get(date.edtf);
    if (ofOneDate === undefined) byDate.set(date.edtf, { date, items: [item] });
    else ofOneDate.items.push(item);
  }
  return [...byDate.values()]
    .sort((a, b) => laterFirst(a.date, b.date))
    .flatMap((ofOneDate) => ofOneDate.items.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function laterFirst(a: ItemDate, b: ItemDate): number {
  return Number(isKnown(b)) - Number(isKnown(a)) || compareDates(b, a);
}
