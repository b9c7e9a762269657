import type { Item } from '../records/item.ts';

/** How many items a page names as related. */
const wanted = 5;
/** How many of the nearest older items with the same tag are weighed. Bounds the work at any archive size. */
const reach = 40;

/**
 * For each item, the older ones that share most with it, best first; of two that share as much, the later.
 *
 * A shared tag weighs 1 / log2(2 + n), n being the number of older items that carry it, so that a rare actor
 * says more than one whom everybody names. Only older items count, here and in n: a new item changes the
 * related items of none that stood before it.
 *
 * @param newest items in the archive's order, newest first
 */
export function relatedItems(newest: readonly Item[]): ReadonlyMap<Item, readonly Item[]> {
  const related = new Map<Item, readonly Item[]>();
  /** Positions in `newest` of the items seen so far that carry a tag; the last is the nearest. */
  const older = new Map<string, number[]>();
  for (let position = newest.length - 1; position >= 0; position--) {
    const item = newest[position];
    if (item === undefined) continue;
    const score = new Map<number, number>();
    for (const tag of tagsOf(item)) {
      const carriers = older.get(tag) ?? [];
      const weight = 1 / Math.log2(2 + carriers.length);
      for (const carrier of carriers.slice(-reach)) score.set(carrier, (score.get(carrier) ?? 0) + weight);
      carriers.push(position);
      older.set(tag, carriers);
    }
    related.set(item, best(score, newest));
  }
  return related;
}

function best(score: ReadonlyMap<number, number>, newest: readonly Item[]): readonly Item[] {
  return [...score]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, wanted)
    .flatMap(([position]) => newest[position] ?? []);
}

/** Topics and actors may share an id; a mark keeps them apart. */
function tagsOf(item: Item): readonly string[] {
  return [...item.topics.map((id) => `t ${id}`), ...item.actors.map((id) => `a ${id}`)];
}
