import type { Item } from '../records/item.ts';
import type { Topic } from '../records/topic.ts';
import { once } from '../search/once.ts';

/** The items of each tag, in the order in which they come. Tags that no item carries have no entry. */
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

/** The topics of an item and all that are broader. Many items have the same, which are looked up once. */
export function broaderToo(topics: ReadonlyMap<string, Topic>): (item: Item) => readonly string[] {
  const all = once((ids: readonly string[]) => [...withBroader(ids, topics)]);
  return (item) => all(item.topics);
}

/** These topics and all that are broader, none twice. Chains of broader topics never loop. */
export function withBroader(ids: readonly string[], topics: ReadonlyMap<string, Topic>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (let at: string | undefined = id; at !== undefined; at = topics.get(at)?.broader) all.add(at);
  }
  return all;
}
