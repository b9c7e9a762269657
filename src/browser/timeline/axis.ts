import { utcTicks } from 'd3-time';
import { tickName } from './day-names.ts';
import { endOf, type View, xOf } from './view.ts';

export interface Tick {
  readonly day: number;
  /** Undefined where there is no room for it. */
  readonly label: string | undefined;
}

const millisecondsPerDay = 86_400_000;
/** Pixels from one label to the next, at least about. */
const labelSpace = 84;
/** Pixels: between two labels at least, and of a letter of one, about. */
const [labelGap, letterWidth] = [16, 6.5];

/** Round dates for the axis below a view. Labels leave out what the one before says. */
export function axisTicks(view: View): readonly Tick[] {
  const [start, end] = [
    new Date(view.start * millisecondsPerDay),
    new Date(endOf(view) * millisecondsPerDay),
  ];
  const days = utcTicks(start, end, Math.max(2, view.width / labelSpace))
    .map((date) => date.getTime() / millisecondsPerDay)
    .filter(Number.isInteger);
  const step = days.length < 2 ? 1 : (days[1] ?? 0) - (days[0] ?? 0);
  const unit = step > 360 ? 'year' : step > 27 ? 'month' : 'day';
  let before: number | undefined;
  let free = 0;
  return days.map((day) => {
    const label = tickName(day, unit, before);
    const width = labelWidth(label);
    const left = placeOfLabel(xOf(day, view), width, view.width);
    if (left < free) return { day, label: undefined };
    [before, free] = [day, left + width + labelGap];
    return { day, label };
  });
}

/** Pixels, about. */
export function labelWidth(label: string): number {
  return label.length * letterWidth;
}

/** Pixels between a label and the edge. */
const inset = 6;

/** Where a label begins, in pixels: in the middle below its date, and within the view. */
export function placeOfLabel(x: number, width: number, viewWidth: number): number {
  return Math.max(inset, Math.min(viewWidth - width - inset, x - width / 2));
}
