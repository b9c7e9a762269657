import { fraction } from './hash.ts';

/** A term with the room that it takes in a shard, in characters. */
export interface Sized {
  readonly term: string;
  readonly size: number;
}

/**
 * Cuts a sorted list of terms into runs of at most `most` characters; a term larger than that has a run with few
 * others or none. A cut is made before the term whose hash is least among those near the middle, and so on in
 * both halves. So where cuts fall hardly depends on sizes: when a document joins, nearly all stay, and with
 * them the files in which none of its words stand.
 *
 * @returns the place of the first term of each run, ascending
 */
export function cutTerms(terms: readonly Sized[], most: number): readonly number[] {
  const hashes = terms.map(({ term }) => fraction(term));
  const ends: number[] = [];
  let total = 0;
  for (const { size } of terms) {
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

  /** Where to cut: between the quarters, or next to the term that fills them. */
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

  if (terms.length > 0) cut(0, terms.length);
  return starts;
}
