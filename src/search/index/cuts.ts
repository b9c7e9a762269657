import { fraction } from './hash.ts';

/** What goes into a file, with the room that it takes there. */
export interface Sized {
  readonly name: string;
  readonly size: number;
}

/**
 * Cuts a sorted list into runs of at most `most` in size; what is larger than that has a run with few others or
 * none. A cut is made before the one whose name's hash is least among those near the middle, and so on in
 * both halves. So where cuts fall hardly depends on sizes: when a document joins, nearly all stay, and with
 * them the files that have nothing to do with it.
 *
 * @returns the place of the first of each run, ascending
 */
export function cutRuns(all: readonly Sized[], most: number): readonly number[] {
  const hashes = all.map(({ name }) => fraction(name));
  const ends: number[] = [];
  let total = 0;
  for (const { size } of all) {
    total += size;
    ends.push(total);
  }
  const before = (at: number): number => (at === 0 ? 0 : (ends[at - 1] ?? 0));

  const starts: number[] = [];
  const cut = (from: number, to: number): void => {
    const size = before(to) - before(from);
    if (size <= most || to - from < 2) {
      starts.push(from);
      return;
    }
    const at = middle(from, to, before(from) + size / 4, before(from) + (size * 3) / 4);
    cut(from, at);
    cut(at, to);
  };

  /** Where to cut: between the quarters, or next to the one that fills them. */
  function middle(from: number, to: number, first: number, last: number): number {
    let best = -1;
    let nearest = from + 1;
    for (let at = from + 1; at < to; at++) {
      const size = before(at);
      if (size >= first && size <= last && (best < 0 || (hashes[at] ?? 0) < (hashes[best] ?? 0))) best = at;
      if (size <= last) nearest = at;
    }
    return best < 0 ? nearest : best;
  }

  if (all.length > 0) cut(0, all.length);
  return starts;
}
