import type { ActorEntry, TopicEntry } from '../archive/archive.ts';

/** The entries with most items. Those with as many stay in the order of their names. */
export function busiestOf<Entry extends TopicEntry | ActorEntry>(
  entries: readonly Entry[],
  most: number,
): readonly Entry[] {
  return entries
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => b.items.length - a.items.length)
    .slice(0, most);
}
