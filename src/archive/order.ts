import type { ItemDate } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/**
 * The archive's one order: later earliest day first, then later latest day (so that the more certain of two
 * stands below), then id. Undated items count as the oldest. No two items are equal.
 */
export function newestFirst(a: Item, b: Item): number {
  return (
    descending(earliest(a.date), earliest(b.date)) ||
    descending(latest(a.date), latest(b.date)) ||
    (a.id < b.id ? -1 : 1)
  );
}

function descending(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function earliest(date: ItemDate): string {
  return 'earliest' in date ? date.earliest : '';
}

function latest(date: ItemDate): string {
  return 'latest' in date ? date.latest : '';
}
