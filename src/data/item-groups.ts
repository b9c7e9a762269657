import { createHash } from 'node:crypto';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/** Items that share a file of the data. */
export interface ItemGroup {
  /** What its file is called: `items`, `items-1931`, `items-1987-03-26`, `items-undated`. */
  readonly name: string;
  /** In the archive's order. */
  readonly items: readonly Item[];
}

/** So many items with their texts are a file of some 4 MB, which spreadsheets open and a build has in memory. */
export const maxGroupSize = 2000;

/**
 * Items in files of bounded size, so that one more item changes the files of its year and no others: one file where they
 * all fit, otherwise one for each year in which items begin, of a year with too many one for each month, and of a month
 * one for each day. What still is too much, a day or items without a date, is divided by a hash of their ids, which does
 * not move the others when one is added.
 */
export function itemGroups(items: readonly Item[], maxSize = maxGroupSize): readonly ItemGroup[] {
  if (items.length <= maxSize) return [{ name: 'items', items }];
  return divide('items', items, ['year', 'month', 'day'], maxSize);
}

/** The lengths of what the text of a day begins with. */
const lengths = { year: 4, month: 7, day: 10 } as const;

function divide(
  name: string,
  items: readonly Item[],
  [unit, ...shorter]: readonly (keyof typeof lengths)[],
  maxSize: number,
): readonly ItemGroup[] {
  if (items.length <= maxSize) return [{ name, items }];
  if (unit === undefined) return divideByHash(name, items, maxSize);
  const parts = new Map<string, Item[]>();
  for (const item of items) {
    const key = periodOf(item.date, lengths[unit]);
    const others = parts.get(key);
    if (others === undefined) parts.set(key, [item]);
    else others.push(item);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, part]) =>
      key === undated
        ? divideByHash(`items-${key}`, part, maxSize)
        : divide(`items-${key}`, part, shorter, maxSize),
    );
}

const undated = 'undated';

function periodOf(date: ItemDate, length: number): string {
  return isKnown(date) ? date.earliest.slice(0, length) : undated;
}

/** The number of parts is a power of two, so that it seldom changes. */
function divideByHash(name: string, items: readonly Item[], maxSize: number): readonly ItemGroup[] {
  if (items.length <= maxSize) return [{ name, items }];
  const count = 2 ** Math.ceil(Math.log2((1.5 * items.length) / maxSize));
  const parts = Array.from({ length: count }, (_, i) => ({ name: `${name}-${i + 1}`, items: [] as Item[] }));
  for (const item of items) {
    const hash = createHash('sha256').update(item.id).digest().readUInt32BE();
    parts[hash % count]?.items.push(item);
  }
  return parts.filter(({ items }) => items.length > 0);
}
