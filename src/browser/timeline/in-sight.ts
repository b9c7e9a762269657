import type { Lane, Sorted } from './lanes.ts';
import type { Spans } from './spans.ts';
import { daysIn, type View } from './view.ts';

/** The items whose dates are wholly or partly in view. */
export interface InSight {
  readonly count: number;
  /** The latest of them, newest first. */
  readonly latest: readonly number[];
  /** For each lane, how many. */
  readonly ofLanes: readonly number[];
}

/** @param most how many of the latest are wanted */
export function itemsInSight(
  spans: Spans,
  { lanes, passes }: Pick<Sorted, 'lanes' | 'passes'>,
  view: View,
  most: number,
): InSight {
  const { length, starts, docIds } = spans;
  const isInSight = inView(spans, view);
  let count = 0;
  const latest: number[] = [];
  for (let span = length - 1; span >= 0; span--) {
    if (!isInSight(span)) continue;
    for (let i = (starts[span + 1] ?? 0) - 1; i >= (starts[span] ?? 0); i--) {
      const docId = docIds[i] ?? -1;
      if (!passes(docId)) continue;
      count++;
      if (latest.length < most) latest.push(docId);
    }
  }
  return { count, latest, ofLanes: lanes.map(({ counts }) => countInView(counts, isInSight)) };
}

function inView({ firstDays, lastDays }: Spans, view: View): (span: number) => boolean {
  const { first, last } = daysIn(view);
  return (span) => (firstDays[span] ?? 0) <= last && (lastDays[span] ?? 0) >= first;
}

function countInView(counts: Lane['counts'], isInSight: (span: number) => boolean): number {
  let count = 0;
  for (let span = 0; span < counts.length; span++) {
    const each = counts[span] ?? 0;
    if (each > 0 && isInSight(span)) count += each;
  }
  return count;
}

/** The first documents of some dates that are in a lane. */
export function docIdsOf(
  spanIndices: readonly number[],
  { starts, docIds }: Spans,
  lane: Lane,
  most: number,
): readonly number[] {
  const found: number[] = [];
  for (const span of spanIndices) {
    for (let i = starts[span] ?? 0; i < (starts[span + 1] ?? 0) && found.length < most; i++) {
      const docId = docIds[i] ?? -1;
      if (lane.has(docId)) found.push(docId);
    }
  }
  return found;
}
