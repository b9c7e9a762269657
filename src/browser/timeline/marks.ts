import type { Spans } from './spans.ts';
import { endOf, type View, xOf } from './view.ts';

/** The marks of one lane in one view. Reused from frame to frame, so that drawing allocates nothing. */
export interface Marks {
  /** For each pixel, how many documents have a mark in its column, because their dates are too short to be seen. */
  readonly columns: Uint32Array;
  /** How many of them have uncertain dates. */
  readonly uncertain: Uint32Array;
  /** The dates that are wide enough to be shown at their own extents. */
  readonly wide: Int32Array;
  /** For each of these, how many documents have it. */
  readonly wideCounts: Uint32Array;
  wideCount: number;
  /** The most documents of any mark. */
  most: number;
}

export function newMarks(width: number, { length }: Spans): Marks {
  return {
    columns: new Uint32Array(width + 1),
    uncertain: new Uint32Array(width + 1),
    wide: new Int32Array(length),
    wideCounts: new Uint32Array(length),
    wideCount: 0,
    most: 0,
  };
}

/** The width of the marks of short dates, in pixels: wide where there are few, so that each can be seen and hit. */
export function markWidth(spans: Spans, view: View): number {
  const inView = indexFrom(spans, endOf(view)) - indexFrom(spans, view.start);
  return Math.round(Math.min(9, Math.max(2, (0.6 * view.width) / Math.max(1, inView))));
}

/** Places the dates of a lane that are in view. */
export function placeMarks(
  marks: Marks,
  counts: Uint32Array,
  { firstDays, lastDays, uncertain }: Spans,
  view: View,
  minWidth: number,
): void {
  const { columns, uncertain: uncertainColumns, wide, wideCounts } = marks;
  const { start, pixelsPerDay, width } = view;
  columns.fill(0);
  uncertainColumns.fill(0);
  marks.wideCount = 0;
  let most = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    const left = ((firstDays[i] ?? 0) - start) * pixelsPerDay;
    if (left > width) break;
    const right = ((lastDays[i] ?? 0) + 1 - start) * pixelsPerDay;
    if (right < 0) continue;
    if (right - left > minWidth) {
      wideCounts[marks.wideCount] = count;
      wide[marks.wideCount++] = i;
      if (count > most) most = count;
      continue;
    }
    const column = Math.min(width, Math.max(0, Math.round((left + right) / 2)));
    const sum = (columns[column] ?? 0) + count;
    columns[column] = sum;
    if (sum > most) most = sum;
    if (uncertain[i] === 1) uncertainColumns[column] = (uncertainColumns[column] ?? 0) + count;
  }
  marks.most = most;
}

/** Dates that share a place in a lane: what the reader points at. */
export interface Cluster {
  /** Pixels. */
  readonly left: number;
  readonly right: number;
  readonly spans: readonly number[];
  /** How many documents have these dates. */
  readonly count: number;
}

/** The clusters of a lane in view, from left to right: dates too short to be seen share one with their neighbours. */
export function clustersOf(
  counts: Uint32Array,
  { firstDays, lastDays }: Spans,
  view: View,
  minWidth: number,
): readonly Cluster[] {
  const clusters: { left: number; right: number; spans: number[]; count: number; isWide: boolean }[] = [];
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    const left = xOf(firstDays[i] ?? 0, view);
    if (left > view.width) break;
    const right = xOf((lastDays[i] ?? 0) + 1, view);
    if (right < 0) continue;
    const isWide = right - left > minWidth;
    const middle = (left + right) / 2;
    const last = clusters.findLast((each) => !each.isWide);
    if (!isWide && last !== undefined && middle - (last.left + last.right) / 2 < minWidth / 2) {
      last.spans.push(i);
      last.count += count;
      continue;
    }
    const edges = isWide ? { left, right } : { left: middle - minWidth / 2, right: middle + minWidth / 2 };
    clusters.push({ ...edges, spans: [i], count, isWide });
  }
  return clusters.sort((a, b) => a.left + a.right - b.left - b.right);
}

/** The index of the first date that begins on a day or later. */
function indexFrom({ firstDays, length }: Spans, day: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstDays[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
