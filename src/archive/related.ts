import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/** The most related items that an item has. */
const maxRelated = 5;
/** How many of the nearest older items with a tag are scored. Bounds the work for an archive of any size. */
const maxCandidatesPerTag = 40;
/** How many of the oldest dated items with a tag are scored for an undated one. */
const maxOldestPerTag = 100;

/**
 * Finds, for each item, the older items that share most with it: highest score first, then newest first.
 *
 * A shared tag scores 1 / log2(2 + n), where n is the number of older items that carry it, so a rare actor counts
 * for more than one named everywhere. Candidates and n include older items only, so adding an item never changes the
 * related items of older ones.
 *
 * An undated item has no older ones. Its candidates are the oldest dated items with its tags, which a new item hardly
 * ever changes, and the undated ones below it in the archive's order.
 *
 * @param newestFirst items in the archive's order
 * @returns the related items of the item at an index of `newestFirst`
 */
export function relatedItems(newestFirst: readonly Item[]): (index: number) => readonly Item[] {
  /** `maxRelated` indexes for each item, the unused ones -1. */
  const related = new Int32Array(newestFirst.length * maxRelated).fill(-1);
  /** The items seen so far, from the oldest to the nearest. */
  const older = new TaggedItems();
  const oldest = new TaggedItems();
  const undated: number[] = [];
  const scores = new SimilarityScores(newestFirst.length);
  for (let index = newestFirst.length - 1; index >= 0; index--) {
    const item = newestFirst[index];
    if (item === undefined) continue;
    const hasDate = isKnown(item.date);
    if (!hasDate) undated.push(index);
    for (const tag of tagsOf(item)) {
      const tagged = older.of(tag);
      if (hasDate) {
        scores.add(tagged, weightOf(tagged.length), maxCandidatesPerTag);
        const first = oldest.of(tag);
        if (first.length < maxOldestPerTag) first.push(index);
      }
      tagged.push(index);
    }
    if (hasDate) related.set(scores.takeBest(), index * maxRelated);
  }
  const before = new TaggedItems();
  for (const index of undated) {
    const item = newestFirst[index];
    for (const tag of item === undefined ? [] : tagsOf(item)) {
      const [tagged, first] = [before.of(tag), oldest.of(tag)];
      const weight = weightOf(tagged.length + first.length);
      scores.add(tagged, weight, maxCandidatesPerTag);
      scores.add(first, weight, maxOldestPerTag);
      tagged.push(index);
    }
    related.set(scores.takeBest(), index * maxRelated);
  }
  return (index) => {
    const items: Item[] = [];
    for (const relatedIndex of related.subarray(index * maxRelated, (index + 1) * maxRelated)) {
      const item = newestFirst[relatedIndex];
      if (item !== undefined) items.push(item);
    }
    return items;
  };
}

/** A topic and an actor may have the same id. */
function* tagsOf({ topics, actors }: Item): Iterable<string> {
  for (const id of topics) yield `t${id}`;
  for (const id of actors) yield `a${id}`;
}

/** A tag that few items share says more. */
function weightOf(count: number): number {
  return 1 / Math.log2(2 + count);
}

/** For each tag, the indexes of items that carry it. */
class TaggedItems {
  readonly #byTag = new Map<string, number[]>();

  /** To be added to. */
  of(tag: string): number[] {
    let items = this.#byTag.get(tag);
    if (items === undefined) {
      items = [];
      this.#byTag.set(tag, items);
    }
    return items;
  }
}

/** How much one item shares with each other item, by index. */
class SimilarityScores {
  /** 0 for every item that is not in `#scored`. */
  readonly #scores: Float64Array;
  /** The indexes of the items with a score, in the first `#count` elements. */
  readonly #scored: Int32Array;
  #count = 0;

  constructor(itemCount: number) {
    this.#scores = new Float64Array(itemCount);
    this.#scored = new Int32Array(itemCount);
  }

  /** Adds a weight to the scores of the last items of a list, at most so many. */
  add(tagged: readonly number[], weight: number, most: number): void {
    const scores = this.#scores;
    const scored = this.#scored;
    let count = this.#count;
    for (let i = Math.max(0, tagged.length - most); i < tagged.length; i++) {
      const index = tagged[i] ?? 0;
      const score = scores[index] ?? 0;
      if (score === 0) scored[count++] = index;
      scores[index] = score + weight;
    }
    this.#count = count;
  }

  /** The indexes with the highest scores, highest first; the lower of two with equal scores first. Clears all scores. */
  takeBest(): readonly number[] {
    const scores = this.#scores;
    const best: number[] = [];
    let lowestBest = 0;
    // From the end, where the nearest items are: with equal scores they rank higher, so fewer are replaced later.
    for (let i = this.#count - 1; i >= 0; i--) {
      const index = this.#scored[i] ?? 0;
      const score = scores[index] ?? 0;
      // Skips most candidates at once.
      if (score < lowestBest) continue;
      let rank = best.length;
      while (rank > 0 && ranksBefore(index, best[rank - 1] ?? 0, scores)) rank--;
      if (rank >= maxRelated) continue;
      best.splice(rank, 0, index);
      if (best.length > maxRelated) best.pop();
      if (best.length === maxRelated) lowestBest = scores[best[maxRelated - 1] ?? 0] ?? 0;
    }
    for (let i = 0; i < this.#count; i++) scores[this.#scored[i] ?? 0] = 0;
    this.#count = 0;
    return best;
  }
}

function ranksBefore(a: number, b: number, scores: Float64Array): boolean {
  const [left, right] = [scores[a] ?? 0, scores[b] ?? 0];
  return left > right || (left === right && a < b);
}
