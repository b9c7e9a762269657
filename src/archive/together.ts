import type { Item } from '../records/item.ts';

/** How often something else stands on the same items. */
export interface TagCount {
  readonly id: string;
  readonly count: number;
}

/** The tags that stand on most of these items, most frequent first, then by id. */
export function mostFrequentTags(
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
  leftOut: ReadonlySet<string>,
  limit: number,
): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const id of tagsOf(item)) if (!leftOut.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
