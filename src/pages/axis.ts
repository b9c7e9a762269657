import type { Unit } from '../archive/histogram.ts';
import { periodName, shortPeriodName } from './period-name.ts';

/** So many labels stand side by side below the narrowest chart. */
const most = 6;

/** Every how many days, months, years or decades a label may stand. */
const steps: Readonly<Record<Unit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  month: [1, 3, 12, 24, 60, 120],
  year: [1, 2, 5, 10, 20, 50, 100],
  decade: [1, 2, 5, 10, 20, 50, 100],
};

/**
 * The labels below the bars of a chart, undefined for bars without one. They stand at round dates: at the start of
 * a year, of a quarter or a decade, on the 1st, 8th, 15th and 22nd of a month.
 *
 * @param keys of the bars, without gaps
 */
export function axisLabels(keys: readonly string[], unit: Unit): readonly (string | undefined)[] {
  const step = steps[unit].find((each) => labelled(keys, unit, each).length <= most) ?? 100;
  const chosen = labelled(keys, unit, step);
  // Long labels side by side would run into each other: of several months, one a year says the year.
  const full = chosen.find((key) => key.endsWith('-01')) ?? chosen[0];
  return keys.map((key) => (chosen.includes(key) ? label(key, unit, step, key === full) : undefined));
}

function labelled(keys: readonly string[], unit: Unit, step: number): readonly string[] {
  // A label on the 29th would stand on the heels of the one on the 1st.
  return keys.filter(
    (key) => place(key, unit) % step === 0 && !(unit === 'day' && step > 2 && place(key, unit) > 27),
  );
}

/** Counted so that round dates divide without a rest. */
function place(key: string, unit: Unit): number {
  if (unit === 'day') return Number(key.slice(8)) - 1;
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  return Number(key);
}

function label(key: string, unit: Unit, step: number, isFull: boolean): string {
  if (unit !== 'month') return shortPeriodName(key);
  if (step >= 12) return periodName(key.slice(0, 4));
  return isFull || key.endsWith('-01') ? shortPeriodName(key) : shortPeriodName(key).slice(0, 3);
}
