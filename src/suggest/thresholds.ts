import type { Vote } from './votes.ts';

/** A vote for a tag, and whether the row has it. */
export interface TriedVote extends Vote {
  readonly isRight: boolean;
}

/** From which share on a tag is proposed, by tag. */
export interface Thresholds {
  readonly byTag: Float64Array;
}

/** Of a tag with fewer rows, the best threshold would follow from chance. */
const minRows = 3;
/** A tag whose own threshold does no better than this has the one of all. */
const minF1 = 0.3;

/**
 * For each tag the threshold with the best F1 in trials ("SCut" of Yang, "A study on thresholding strategies for text
 * categorization", SIGIR 2001). A tag that is rare, or hardly ever found, has the threshold that is best for all tags
 * together, so that it does not follow from few examples.
 *
 * @param rowCounts by tag, how many of the rows that were tried have it
 */
export function findThresholds(votes: readonly TriedVote[], rowCounts: Int32Array): Thresholds {
  const pooled = bestThreshold(
    votes,
    rowCounts.reduce((sum, count) => sum + count, 0),
  );
  const ofTag: TriedVote[][] = Array.from(rowCounts, () => []);
  for (const vote of votes) ofTag[vote.tag]?.push(vote);
  const byTag = Float64Array.from(rowCounts, (count, tag) => {
    if (count < minRows) return pooled.share;
    const own = bestThreshold(ofTag[tag] ?? [], count);
    return own.f1 < minF1 ? pooled.share : own.share;
  });
  return { byTag };
}

/** The share from which on proposals have the best F1, halfway to the next lower one; above 1 where none is right. */
function bestThreshold(
  votes: readonly TriedVote[],
  rowCount: number,
): { readonly share: number; readonly f1: number } {
  const sorted = [...votes].sort((a, b) => b.share - a.share);
  let best = { share: 2, f1: 0 };
  let right = 0;
  sorted.forEach(({ share, isRight }, i) => {
    if (isRight) right++;
    const next = sorted[i + 1]?.share ?? 0;
    if (next === share) return;
    const f1 = (2 * right) / (i + 1 + rowCount);
    if (f1 > best.f1) best = { share: (share + next) / 2, f1 };
  });
  return best;
}
