import type { ItemFile } from './item-file.ts';
import type { ItemFiles } from './source-files.ts';

/** The files of items, divided by whether their day has come. */
export interface DividedItems {
  readonly items: ItemFiles;
  /** Those under an embargo, which are no part of the archive yet. */
  readonly heldBack: readonly ItemFile[];
}

/**
 * Holds back the items whose embargo ends later than on the given day, and without one all that have an embargo: what is
 * shown never depends on a clock.
 *
 * @param asOf `YYYY-MM-DD`
 */
export function divideByEmbargo({ items, lookalikes }: ItemFiles, asOf: string | undefined): DividedItems {
  const isHeldBack = ({ item }: ItemFile): boolean =>
    item?.embargo !== undefined && (asOf === undefined || asOf < item.embargo);
  const heldBack = items.filter(isHeldBack);
  if (heldBack.length === 0) return { items: { items, lookalikes }, heldBack };
  return { items: { items: items.filter((file) => !isHeldBack(file)), lookalikes }, heldBack };
}

/** How many items are held back, and until when. */
export interface HeldBack {
  readonly count: number;
  /** The days on which the first and the last of them may be shown; empty where there are none. */
  readonly first: string;
  readonly last: string;
}

export function countHeldBack(files: readonly ItemFile[]): HeldBack {
  const days = files.flatMap(({ item }) => item?.embargo ?? []).sort();
  return { count: days.length, first: days[0] ?? '', last: days.at(-1) ?? '' };
}
