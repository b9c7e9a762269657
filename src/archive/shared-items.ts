import type { Item } from '../records/item.ts';

/** Some tags, and those of an item. */
export interface TagAxis {
  readonly ids: readonly string[];
  readonly tagsOf: (item: Item) => readonly string[];
}

/**
 * The number of items that carry both a tag of one list and a tag of another.
 *
 * @returns for each of the `rows`, the counts for each of the `columns`
 */
export function sharedItems(
  items: readonly Item[],
  rows: TagAxis,
  columns: TagAxis,
): readonly (readonly number[])[] {
  const counts = rows.ids.map(() => columns.ids.map(() => 0));
  const rowOf = new Map(rows.ids.map((id, i) => [id, i]));
  const columnOf = new Map(columns.ids.map((id, i) => [id, i]));
  for (const item of items) {
    // Most items have no pair, so a list is only made where there may be one.
    const tags = rows.tagsOf(item);
    if (tags.length === 0) continue;
    const found = positions(columns.tagsOf(item), columnOf);
    if (found.length === 0) continue;
    for (const row of positions(tags, rowOf)) {
      const counted = counts[row];
      if (counted !== undefined) for (const column of found) counted[column] = (counted[column] ?? 0) + 1;
    }
  }
  return counts;
}

function positions(tags: readonly string[], positionOf: ReadonlyMap<string, number>): readonly number[] {
  return tags.flatMap((tag) => positionOf.get(tag) ?? []);
}
