import memoize from 'memoize';
import type { Item } from '../records/item.ts';
import type { Topic } from '../records/topic.ts';

/** The items of each tag, in the order given. A tag that no item carries has no entry. */
export function itemsByTag(
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly Item[]> {
  const byTag = new Map<string, Item[]>();
  for (const item of items) {
    for (const tag of tagsOf(item)) {
      const tagged = byTag.get(tag);
      if (tagged === undefined) byTag.set(tag, [item]);
      else tagged.push(item);
    }
  }
  return byTag;
}

/**
 * Returns the function that lists an item's topics and all broader ones. Items with the same topics often share one
 * array of ids, so results are memoized by array.
 */
export function topicsWithBroader(topics: ReadonlyMap<string, Topic>): (item: Item) => readonly string[] {
  const expand = memoize((ids: readonly string[]) => [...withBroader(ids, topics)]);
  return (item) => expand(item.topics);
}

/** These topics and all broader ones, each once. Chains of broader topics never loop. */
export function withBroader(ids: readonly string[], topics: ReadonlyMap<string, Topic>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (let next: string | undefined = id; next !== undefined; next = topics.get(next)?.broader) {
      all.add(next);
    }
  }
  return all;
}
