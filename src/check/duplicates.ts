import { group } from 'd3-array';
import type { UnlinkedItem } from '../read/item-file.ts';
import { isKnown } from '../records/date.ts';
import { foldName } from '../records/spelling.ts';
import { findNearDuplicates } from './near-duplicates.ts';
import { sourceKey } from './source-key.ts';
import type { TextSketch } from './text-sketch.ts';

export interface ItemToCompare {
  readonly item: UnlinkedItem;
  readonly sketch: TextSketch | undefined;
}

/** Items that may be one, and why. */
export interface DuplicateGroup {
  /** Two or more, in the given order. */
  readonly items: readonly UnlinkedItem[];
  readonly reasons: readonly Reason[];
}

type Reason = (typeof reasons)[number];
const reasons = ['the same source address', 'the same title', 'nearly the same text'] as const;

/** Groups items by what connects them, in the given order of their first. */
export function findDuplicates(items: readonly ItemToCompare[]): readonly DuplicateGroup[] {
  const groups = new Groups(items.length);
  joinBySource(items, groups);
  joinByTitle(items, groups);
  findNearDuplicates(
    items.map(({ sketch }) => sketch),
    (a, b) => groups.join(a, b, 'nearly the same text'),
  );
  return groups.list().map(({ members, why }) => ({
    items: members.flatMap((index) => items[index]?.item ?? []),
    reasons: reasons.filter((each) => why.has(each)),
  }));
}

function joinBySource(items: readonly ItemToCompare[], groups: Groups): void {
  const keyOf = (index: number) => sourceKey(items[index]?.item.source.url ?? '');
  for (const [key, same] of group(items.keys(), keyOf)) {
    if (key === undefined) continue;
    const [first = 0, ...others] = same;
    for (const each of others) groups.join(first, each, 'the same source address');
  }
}

/** Of one title within so many days, items are likely one. */
const maxDays = 3;

/** More items with one title are a column of that name, such as "Weather". */
const maxOfTitle = 5;

function joinByTitle(items: readonly ItemToCompare[], groups: Groups): void {
  const titleOf = (index: number) => plainTitle(items[index]?.item.title ?? '');
  for (const [title, same] of group(items.keys(), titleOf)) {
    if (title === '' || same.length < 2 || same.length > maxOfTitle) continue;
    for (const [i, a] of same.entries()) {
      for (const b of same.slice(i + 1)) {
        const distance = daysBetween(items[a]?.item, items[b]?.item);
        if (distance !== undefined && distance <= maxDays) groups.join(a, b, 'the same title');
      }
    }
  }
}

function plainTitle(title: string): string {
  return foldName(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The days between what two dates may mean; undefined where one is unknown. */
function daysBetween(a: UnlinkedItem | undefined, b: UnlinkedItem | undefined): number | undefined {
  if (a === undefined || b === undefined || !isKnown(a.date) || !isKnown(b.date)) return undefined;
  const [first, second] = a.date.earliest <= b.date.earliest ? [a.date, b.date] : [b.date, a.date];
  const gap = Date.parse(second.earliest) - Date.parse(first.latest);
  return Math.max(0, gap / (24 * 60 * 60 * 1000));
}

/** Groups of numbers that are joined in pairs: a union-find. */
class Groups {
  readonly #parents: Int32Array;
  readonly #reasons = new Map<number, Set<Reason>>();

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  join(a: number, b: number, reason: Reason): void {
    const [one, two] = [this.#rootOf(a), this.#rootOf(b)];
    const root = Math.min(one, two);
    const other = Math.max(one, two);
    const why = this.#reasons.get(root) ?? new Set();
    this.#reasons.set(root, why.add(reason));
    if (other === root) return;
    this.#parents[other] = root;
    for (const each of this.#reasons.get(other) ?? []) why.add(each);
    this.#reasons.delete(other);
  }

  list(): readonly { readonly members: readonly number[]; readonly why: ReadonlySet<Reason> }[] {
    const members = group(
      [...this.#parents.keys()].filter((index) => this.#reasons.has(this.#rootOf(index))),
      (index) => this.#rootOf(index),
    );
    return [...members].map(([root, each]) => ({ members: each, why: this.#reasons.get(root) ?? new Set() }));
  }

  #rootOf(index: number): number {
    let root = index;
    for (let above = this.#parents[root] ?? root; above !== root; above = this.#parents[root] ?? root) {
      // Halves the way for the next time.
      this.#parents[root] = this.#parents[above] ?? above;
      root = above;
    }
    return root;
  }
}
