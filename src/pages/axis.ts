import type { Unit } from '../archive/histogram.ts';
import type { Messages } from '../messages/messages.ts';
import { periodName, shortPartName, shortPeriodName } from '../messages/period-name.ts';

/** How many labels fit side by side below the narrowest chart. */
const maxLabels = 6;

/** What a letter of a label, and the space between two labels, take of the narrowest chart, in per cent. */
const [letterWidth, gap] = [2.1, 2];

/**
 * The labels of a chart in which no period has two items: the date of each, where all have room. Undefined otherwise.
 *
 * @param keys of the bars, without gaps
 * @param counts of the bars
 */
export function markLabels(
  keys: readonly string[],
  counts: readonly number[],
  messages: Messages,
): readonly (string | undefined)[] | undefined {
  if (counts.some((count) => count > 1)) return undefined;
  const labels = keys.map((key, i) => (counts[i] === 1 ? shortPeriodName(key, messages) : undefined));
  let end = -gap;
  for (const [i, text] of labels.entries()) {
    if (text === undefined) continue;
    const width = text.length * letterWidth;
    // The labels at the edges are within the chart.
    const middle = (i / Math.max(1, keys.length - 1)) * 100;
    const start = Math.max(0, Math.min(middle - width / 2, 100 - width));
    if (start < end + gap) return undefined;
    end = start + width;
  }
  return labels;
}

/** The distances at which labels may be, in days, months, years or decades. */
const steps: Readonly<Record<Unit, readonly number[]>> = {
  day: [1, 2, 7, 14, 28],
  month: [1, 3, 12, 24, 60, 120],
  year: [1, 2, 5, 10, 20, 50, 100],
  decade: [1, 2, 5, 10, 20, 50, 100],
};

/**
 * The labels below the bars of a chart, undefined for bars without one. They are at round dates: the start of a year,
 * a quarter or a decade, the 1st, 8th, 15th and 22nd of a month.
 *
 * @param keys of the bars, without gaps
 */
export function axisLabels(
  keys: readonly string[],
  unit: Unit,
  messages: Messages,
): readonly (string | undefined)[] {
  const step = steps[unit].find((each) => labelled(keys, unit, each).length <= maxLabels) ?? 100;
  const chosen = labelled(keys, unit, step);
  // Long labels would overlap, so of several months only one a year is labelled with the year.
  const full = chosen.find((key) => key.endsWith('-01')) ?? chosen[0];
  return keys.map((key) =>
    chosen.includes(key) ? label(key, unit, step, key === full, messages) : undefined,
  );
}

function labelled(keys: readonly string[], unit: Unit, step: number): readonly string[] {
  // A label on the 29th would overlap the one on the 1st.
  return keys.filter(
    (key) => ordinal(key, unit) % step === 0 && !(unit === 'day' && step > 2 && ordinal(key, unit) > 27),
  );
}

/** The number of a period, counted so that round dates are multiples of the step. */
function ordinal(key: string, unit: Unit): number {
  if (unit === 'day') return Number(key.slice(8)) - 1;
  if (unit === 'month') return Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1;
  return Number(key);
}

function label(key: string, unit: Unit, step: number, isFull: boolean, messages: Messages): string {
  if (unit !== 'month') return shortPeriodName(key, messages);
  if (step >= 12) return periodName(key.slice(0, 4), messages);
  return isFull || key.endsWith('-01') ? shortPeriodName(key, messages) : shortPartName(key, messages);
}
