/** The part of time that is in sight. Days are counted from 1 January 1970, and may be fractions. */
export interface View {
  /** The day at the left edge. */
  readonly start: number;
  readonly pixelsPerDay: number;
  /** Pixels. */
  readonly width: number;
}

/** The day at the right edge of a view. */
export function endOf({ start, pixelsPerDay, width }: View): number {
  return start + width / pixelsPerDay;
}

/** Days: less of one than this at an edge is what calculating has added. */
const sliver = 0.01;

/** The first and the last day that are wholly or partly in a view. */
export function daysIn(view: View): { readonly first: number; readonly last: number } {
  return { first: Math.floor(view.start + sliver), last: Math.ceil(endOf(view) - sliver) - 1 };
}

export function xOf(day: number, { start, pixelsPerDay }: View): number {
  return (day - start) * pixelsPerDay;
}
