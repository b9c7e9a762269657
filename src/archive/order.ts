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
