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
  const older = { topics: new Map<string, number[]>(), actors: new Map<string, number[]>() };
  /** By position; 0 but for those that are `met`. */
  const scores = new Float64Array(newest.length);
  for (let position = newest.length - 1; position >= 0; position--) {
    const item = newest[position];
    if (item === undefined) continue;
    const met: number[] = [];
    for (const kind of ['topics', 'actors'] as const) {
      for (const tag of item[kind]) {
        const carriers: number[] = older[kind].get(tag) ?? [];
        const weight = 1 / Math.log2(2 + carriers.length);
        for (let i = Math.max(0, carriers.length - reach); i < carriers.length; i++) {
          const carrier = carriers[i] ?? 0;
          if (scores[carrier] === 0) met.push(carrier);
          scores[carrier] = (scores[carrier] ?? 0) + weight;
        }
        carriers.push(position);
        older[kind].set(tag, carriers);
      }
    }
    related.set(
      item,
      best(met, scores).flatMap((each) => newest[each] ?? []),
    );
    for (const each of met) scores[each] = 0;
  }
  return related;
}

/** The positions with the highest scores, the first of them first; of equal ones the lower position. */
function best(positions: readonly number[], scores: Float64Array): readonly number[] {
  const chosen: number[] = [];
  for (const position of positions) {
    let at = chosen.length;
    while (at > 0 && isBefore(position, chosen[at - 1] ?? 0, scores)) at--;
    if (at >= wanted) continue;
    chosen.splice(at, 0, position);
    if (chosen.length > wanted) chosen.pop();
  }
  return chosen;
}

function isBefore(a: number, b: number, scores: Float64Array): boolean {
  const [left, right] = [scores[a] ?? 0, scores[b] ?? 0];
  return left > right || (left === right && a < b);
}
