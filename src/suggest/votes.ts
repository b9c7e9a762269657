import { type Neighbour, Neighbours } from './neighbours.ts';
import type { TermVectors } from './term-vectors.ts';
import { type TaggedRows, termWeights, withFactors } from './term-weights.ts';

/** What the neighbours of a row say of a tag. */
export interface Vote {
  readonly tag: number;
  /** Above 0, at most 1: the part that neighbours with the tag have of the squared similarities of all. */
  readonly share: number;
}

/** Finds the neighbours of rows among rows with tags, by terms that tell the tags apart. */
export class TagNeighbours {
  readonly #neighbours: Neighbours;

  constructor(vectors: TermVectors, tagged: TaggedRows) {
    this.#neighbours = new Neighbours(withFactors(vectors, termWeights(vectors, tagged)), tagged.rows);
  }

  /** The most similar first. */
  of(row: number, count: number): readonly Neighbour[] {
    return this.#neighbours.of(row, count);
  }
}

/**
 * The votes of neighbours, by tag:
 *
 *     share(tag) = Σ similarity² of those with the tag / (doubt + Σ similarity² of all)
 *
 * That is the rule of k nearest neighbours of Yang and Liu ("A re-examination of text categorization methods", SIGIR 1999),
 * but for the square, by which the nearest count more, and the division, which makes long and short texts comparable.
 *
 * @param doubt what speaks for no tag, so that a row that resembles none is not given the tags of those that resemble it least
 *   little
 */
export function votesOf(
  neighbours: readonly Neighbour[],
  tagsOf: (row: number) => readonly number[],
  doubt: number,
): readonly Vote[] {
  const sums = new Map<number, number>();
  for (const { row, similarity } of neighbours) {
    for (const tag of tagsOf(row)) sums.set(tag, (sums.get(tag) ?? 0) + similarity * similarity);
  }
  const all = doubt + likeness(neighbours);
  return [...sums].map(([tag, sum]) => ({ tag, share: sum / all }));
}

/** How much a row resembles its neighbours: the sum of the squared similarities. */
export function likeness(neighbours: readonly Neighbour[]): number {
  return neighbours.reduce((sum, { similarity }) => sum + similarity * similarity, 0);
}
