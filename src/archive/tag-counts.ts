import type { Item } from '../records/item.ts';

/** The number of items that carry a tag. */
export interface TagCount {
  readonly id: string;
  readonly count: number;
}

/** The tags that most of these items carry, most frequent first, then by id. */
export function mostFrequentTags(
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
  excluded: ReadonlySet<string>,
  limit: number,
): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const id of tagsOf(item)) if (!excluded.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

/** How many of these items have each of some tags, most frequent first, then in the order given. */
export function countTags(
  ids: readonly string[],
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
): readonly TagCount[] {
  const counts = new Map(ids.map((id) => [id, 0]));
  for (const item of items) {
    for (const id of tagsOf(item)) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + 1);
    }
  }
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}
