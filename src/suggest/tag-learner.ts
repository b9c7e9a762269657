import { calibrate } from './calibration.ts';
import type { Neighbour } from './neighbours.ts';
import type { TermVectors } from './term-vectors.ts';
import type { TaggedRows } from './term-weights.ts';
import { findThresholds, type Thresholds } from './thresholds.ts';
import { likeness, TagNeighbours, type Vote, votesOf } from './votes.ts';

/** A tag that a row should perhaps have. */
export interface ProposedTag {
  readonly tag: number;
  /** The part of such proposals that were right in trials, 0 to 1. */
  readonly score: number;
  /** The most similar rows with the tag, at most three. */
  readonly like: readonly number[];
}

/** How good proposals were in trials. */
export interface TrialResult {
  readonly proposed: number;
  readonly right: number;
  /** How many tags there were to find. */
  readonly wanted: number;
}

/** With fewer, there is too little to learn from. */
export const minTaggedRows = 10;

/** How many neighbours vote: as many as did best in trials. */
const neighbourCounts = [5, 10, 20, 40, 70] as const;
const mostNeighbours = 70;

/** Each part of the rows is tried with what the others say. */
const parts = 5;
/** Rows that are tried; of more, every so many. */
const maxTried = 10_000;

const maxLike = 3;

/** Learns from rows with tags which tags others should have. */
export class TagLearner {
  readonly #tagged: TaggedRows;
  readonly #neighbours: TagNeighbours;
  readonly #count: number;
  readonly #doubt: number;
  readonly #thresholds: Thresholds;
  readonly #scoreOf: (strength: number) => number;
  readonly trial: TrialResult;

  /** @param tagged at least `minTaggedRows` */
  constructor(vectors: TermVectors, tagged: TaggedRows) {
    this.#tagged = tagged;
    this.#neighbours = new TagNeighbours(vectors, tagged);
    const tried = tryOut(vectors, tagged);
    const rowCounts = new Int32Array(tagged.tagCount);
    for (const { row } of tried)
      for (const tag of tagged.tagsOf(row)) rowCounts[tag] = (rowCounts[tag] ?? 0) + 1;
    const wanted = rowCounts.reduce((sum, count) => sum + count, 0);
    const found = neighbourCounts.map((count) => {
      const doubt = doubtOf(tried.map(({ neighbours }) => likeness(neighbours.slice(0, count))));
      const votes = tried.flatMap(({ row, neighbours }) => {
        const own = tagged.tagsOf(row);
        return votesOf(neighbours.slice(0, count), tagged.tagsOf, doubt).map((vote) => ({
          ...vote,
          isRight: own.includes(vote.tag),
        }));
      });
      const thresholds = findThresholds(votes, rowCounts);
      const proposed = votes.filter((vote) => strengthOf(vote, thresholds) >= 1);
      const right = proposed.filter(({ isRight }) => isRight).length;
      return { count, doubt, votes, thresholds, trial: { proposed: proposed.length, right, wanted } };
    });
    const best = found.reduce((a, b) => (f1Of(b.trial) > f1Of(a.trial) ? b : a));
    this.#count = best.count;
    this.#doubt = best.doubt;
    this.#thresholds = best.thresholds;
    this.trial = best.trial;
    this.#scoreOf = calibrate(
      best.votes.map((vote) => ({ strength: strengthOf(vote, best.thresholds), isRight: vote.isRight })),
    );
  }

  /** The tags that a row should have, the best first. */
  propose(row: number): readonly ProposedTag[] {
    const neighbours = this.#neighbours.of(row, this.#count);
    const { tagsOf } = this.#tagged;
    return votesOf(neighbours, tagsOf, this.#doubt)
      .flatMap((vote) => {
        const strength = strengthOf(vote, this.#thresholds);
        if (strength < 1) return [];
        const like = neighbours.filter(({ row }) => tagsOf(row).includes(vote.tag)).slice(0, maxLike);
        return { ...vote, score: this.#scoreOf(strength), like: like.map((each) => each.row) };
      })
      .sort((a, b) => b.score - a.score || b.share - a.share || a.tag - b.tag)
      .map(({ tag, score, like }) => ({ tag, score, like }));
  }
}

/** How far a vote is above what its tag needs: 1 is just enough. */
function strengthOf({ tag, share }: Vote, { byTag }: Thresholds): number {
  return share / (byTag[tag] ?? 1);
}

/** The harmonic mean of precision and recall. */
function f1Of({ proposed, right, wanted }: TrialResult): number {
  return (2 * right) / Math.max(1, proposed + wanted);
}

/** A row with tags, and its neighbours among the rows of the other parts. */
interface TriedRow {
  readonly row: number;
  readonly neighbours: readonly Neighbour[];
}

function tryOut(vectors: TermVectors, { rows, tagsOf, tagCount }: TaggedRows): readonly TriedRow[] {
  const step = Math.ceil(rows.length / maxTried);
  const tried: TriedRow[] = [];
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((rows.length * part) / parts);
    const to = Math.floor((rows.length * (part + 1)) / parts);
    const others = rows.filter((_, index) => index < from || index >= to);
    const neighbours = new TagNeighbours(vectors, { rows: others, tagsOf, tagCount });
    for (let index = Math.ceil(from / step) * step; index < to; index += step) {
      const row = rows[index] ?? 0;
      tried.push({ row, neighbours: neighbours.of(row, mostNeighbours) });
    }
  }
  return tried;
}

/** A quarter of how much most rows resemble their neighbours. */
function doubtOf(likenesses: readonly number[]): number {
  const sorted = [...likenesses].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) / 4;
}
