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

export function xOf(day: number, { start, pixelsPerDay }: View): number {
  return (day - start) * pixelsPerDay;
}
