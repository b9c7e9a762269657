import { periodName } from '../messages/period-name.ts';
import type { HitsOverTime } from './hits-over-time.ts';
import { messages } from './messages.ts';

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const maxLabels = 5;

/** A label below a chart, and the index of its period. */
export interface AxisLabel {
  readonly index: number;
  readonly text: string;
}

/** Labels at round years where there are some, else at both ends. */
export function axisLabels({ unit, periods }: HitsOverTime): readonly AxisLabel[] {
  const starts = periods.flatMap(({ key }, index): readonly (AxisLabel & { readonly year: number })[] => {
    if (unit === 'day' || (unit === 'month' && !key.endsWith('-01'))) return [];
    const year = Number(unit === 'decade' ? `${key}0` : key.slice(0, 4));
    return [{ index, year, text: unit === 'decade' ? periodName(key, messages) : String(year) }];
  });
  for (const step of steps) {
    const round = starts.filter(({ year }) => (unit === 'decade' ? year / 10 : year) % step === 0);
    if (round.length > 1 && round.length <= maxLabels) return round;
  }
  return periods.flatMap(({ key }, index) =>
    index === 0 || index === periods.length - 1 ? [{ index, text: periodName(key, messages) }] : [],
  );
}
