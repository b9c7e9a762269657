import { utcTicks } from 'd3-time';
import { tickName } from './day-names.ts';
import { endOf, type View } from './view.ts';

export interface Tick {
  readonly day: number;
  readonly label: string;
}

const millisecondsPerDay = 86_400_000;
/** Pixels from one label to the next, at least about. */
const labelSpace = 84;

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
  return days.map((day, i) => ({ day, label: tickName(day, unit, days[i - 1]) }));
}
