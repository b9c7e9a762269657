import { compareDates, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/**
 * The archive's one order: later first, undated items after all others as if they were the oldest, and by id
 * where dates are equal. No two items are equal.
 */
export function newestFirst(a: Item, b: Item): number {
  return (
    Number(isKnown(b.date)) - Number(isKnown(a.date)) ||
    compareDates(b.date, a.date) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Puts items into that order, those of one date together: there are fewer dates than items. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  const byDate = new Map<string, Item[]>();
  for (const item of items) {
    const ofOneDate = byDate.get(item.date.edtf);
    if (ofOneDate === undefined) byDate.set(item.date.edtf, [item]);
    else ofOneDate.push(item);
  }
  for (const ofOneDate of byDate.values()) ofOneDate.sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...byDate.values()].sort(([a], [b]) => (a && b ? newestFirst(a, b) : 0)).flat();
}
