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
 * @returns tells them by an item's place in that order
 */
export function relatedItems(newest: readonly Item[]): (place: number) => readonly Item[] {
  /** For each item, the places of those that it is related to, then -1. */
  const related = new Int32Array(newest.length * wanted).fill(-1);
  /** For each tag, the places of the items seen so far that carry it; the last is the nearest. */
  const older = { topics: new Map<string, number[]>(), actors: new Map<string, number[]>() };
  const shared = new Shared(newest.length);
  for (let place = newest.length - 1; place >= 0; place--) {
    for (const kind of ['topics', 'actors'] as const) {
      for (const tag of newest[place]?.[kind] ?? []) {
        let carriers = older[kind].get(tag);
        if (carriers === undefined) {
          carriers = [];
          older[kind].set(tag, carriers);
        }
        shared.add(carriers, 1 / Math.log2(2 + carriers.length));
        carriers.push(place);
      }
    }
    related.set(shared.takeBest(), place * wanted);
  }
  return (place) => {
    const items: Item[] = [];
    for (const at of related.subarray(place * wanted, (place + 1) * wanted)) {
      const item = newest[at];
      if (item !== undefined) items.push(item);
    }
    return items;
  };
}

/** How much one item shares with others, by their places. */
class Shared {
  /** 0 but for those that are met. */
  readonly #scores: Float64Array;
  readonly #met: Int32Array;
  #count = 0;

  constructor(places: number) {
    this.#scores = new Float64Array(places);
    this.#met = new Int32Array(places);
  }

  /** Counts a tag with the nearest of those that carry it. */
  add(carriers: readonly number[], weight: number): void {
    const scores = this.#scores;
    const met = this.#met;
    let count = this.#count;
    for (let i = Math.max(0, carriers.length - reach); i < carriers.length; i++) {
      const carrier = carriers[i] ?? 0;
      const score = scores[carrier] ?? 0;
      if (score === 0) met[count++] = carrier;
      scores[carrier] = score + weight;
    }
    this.#count = count;
  }

  /** The places with the highest scores, the first of them first; of equal ones the lower. None is met after. */
  takeBest(): readonly number[] {
    const scores = this.#scores;
    const best: number[] = [];
    let least = 0;
    // Backwards, which begins with the nearest: of those that share as much, the best are then found first.
    for (let i = this.#count - 1; i >= 0; i--) {
      const place = this.#met[i] ?? 0;
      const score = scores[place] ?? 0;
      // Most share less than those that are found already.
      if (score < least) continue;
      let at = best.length;
      while (at > 0 && isBefore(place, best[at - 1] ?? 0, scores)) at--;
      if (at >= wanted) continue;
      best.splice(at, 0, place);
      if (best.length > wanted) best.pop();
      if (best.length === wanted) least = scores[best[wanted - 1] ?? 0] ?? 0;
    }
    for (let i = 0; i < this.#count; i++) scores[this.#met[i] ?? 0] = 0;
    this.#count = 0;
    return best;
  }
}

function isBefore(a: number, b: number, scores: Float64Array): boolean {
  const [left, right] = [scores[a] ?? 0, scores[b] ?? 0];
  return left > right || (left === right && a < b);
}
