import { shortestPrefixAfter } from '../files/shards.ts';
import { hashFraction } from './hash.ts';

/** A term and the space that it takes in a shard, in characters. */
export interface SizedTerm {
  readonly term: string;
  readonly size: number;
}

/** Splits terms into shards of at most `maxSize` characters, and returns the index of the first term of each, ascending. */
export type Split = (maxSize: number) => readonly number[];

/**
 * Splits a sorted list of terms into shards of at most a size; a term larger than that gets a shard with few other terms or
 * none. Each split is made near the middle, before a term that few letters tell from the one
 * before, because these are written as the boundary; of several, before that with the lowest hash. Then both halves are
 * split the same way. The boundaries therefore hardly depend on sizes: when a document is added, nearly all stay the
 * same, and so do the files that contain none of its words.
 */
export function shardBoundaries(terms: readonly SizedTerm[]): Split {
  // Hashes are below 1, so that they only decide between equal lengths.
  const costs = terms.map(
    ({ term }, i) => shortestPrefixAfter(terms[i - 1]?.term ?? '', term).length + hashFraction(term),
  );
  const ends: number[] = [];
  let total = 0;
  for (const { size } of terms) {
    total += size;
    ends.push(total);
  }
  const sizeBefore = (index: number): number => (index === 0 ? 0 : (ends[index - 1] ?? 0));

  const splitInto = (from: number, to: number, maxSize: number): readonly number[] => {
    const size = sizeBefore(to) - sizeBefore(from);
    if (size <= maxSize || to - from < 2) return [from];
    const boundary = chooseBoundary(from, to, sizeBefore(from) + size / 4, sizeBefore(from) + (size * 3) / 4);
    return [...splitInto(from, boundary, maxSize), ...splitInto(boundary, to, maxSize)];
  };

  /** The boundary lies between the first and third quarter, or next to a term that spans both. */
  function chooseBoundary(from: number, to: number, firstQuarter: number, thirdQuarter: number): number {
    let best = -1;
    let nearest = from + 1;
    for (let index = from + 1; index < to; index++) {
      const size = sizeBefore(index);
      if (size >= firstQuarter && size <= thirdQuarter) {
        if (best < 0 || (costs[index] ?? 0) < (costs[best] ?? 0)) best = index;
      }
      if (size <= thirdQuarter) nearest = index;
    }
    return best < 0 ? nearest : best;
  }

  return (maxSize) => (terms.length === 0 ? [] : splitInto(0, terms.length, maxSize));
}
