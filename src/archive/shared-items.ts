import type { Item } from '../records/item.ts';

/**
 * The number of items of each list that carry each key, such as an actor or a year.
 *
 * @param keysOf an item, each once
 * @returns for each list, the counts in the order of `keys`
 */
export function sharedItems(
  lists: readonly (readonly Item[])[],
  keys: readonly string[],
  keysOf: (item: Item) => readonly string[],
): readonly (readonly number[])[] {
  return lists.map((items) => {
    const counts = new Map<string, number>();
    for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return keys.map((key) => counts.get(key) ?? 0);
  });
}
