import { bisectRight, extent, ticks } from 'd3-array';

/** How many steps of colour there are, from the fewest to the most items. The style sheet has a class for each. */
export const heatLevels = [1, 2, 3, 4, 5] as const;
export type HeatLevel = (typeof heatLevels)[number];

/**
 * How steps grow: as powers, so that the largest counts stand out; or each by the same factor, so that small ones differ
 * where one row or column has nearly all.
 */
export type HeatGrowth = 'power' | 'logarithmic';

/** The counts of one step of colour, as a legend says them. */
export interface HeatStep {
  readonly level: HeatLevel;
  readonly from: number;
  /** Undefined for the last step, where it is of more than one number. */
  readonly to: number | undefined;
}

/**
 * The step of each count in a table. Steps begin at round numbers that grow as squares do, or as higher powers where
 * counts differ a thousandfold, so that a month with a hundred items does not make those with one and with ten look
 * alike. Where all counts are of one size, steps are at equal distances from zero and the strongest is not used, so that a
 * little more does not look like many times more. Up to five items each number has a step of its own, so that a few items
 * are never as strong as many.
 *
 * @param counts those of periods without items are ignored
 */
export function heatScale(counts: Iterable<number>, growth?: HeatGrowth): (count: number) => HeatLevel {
  const starts = startsOf(counts, growth);
  return (count) => heatLevels[bisectRight(starts, count)] ?? 5;
}

/** The steps that a table uses; none where it has no items. */
export function heatSteps(counts: readonly number[], growth?: HeatGrowth): readonly HeatStep[] {
  const [fewest, most] = rangeOf(counts);
  if (fewest === undefined) return [];
  const starts = startsOf(counts, growth);
  return heatLevels.flatMap((level, i): readonly HeatStep[] => {
    const [from, next] = [starts[i - 1] ?? 1, starts[i]];
    if (i > starts.length || from > most || (next !== undefined && next <= fewest)) return [];
    const isLast = next === undefined || next > most;
    return [{ level, from, to: !isLast ? next - 1 : from === most ? most : undefined }];
  });
}

/** The lowest count of each step after the first, at most four, ascending. */
function startsOf(counts: Iterable<number>, growth: HeatGrowth = 'power'): readonly number[] {
  const [fewest, most] = rangeOf(counts);
  if (fewest === undefined) return [];
  if (fewest === most) return [2, 3];
  if (most <= heatLevels.length) return [2, 3, 4, 5];
  if (fewest > most / 2)
    return ticks(0, most, 3)
      .filter((start) => start > 0 && start < most)
      .slice(0, 3);
  if (growth === 'logarithmic') {
    const starts = [1, 2, 3, 4].map((step) =>
      roundNumber(fewest * (most / fewest) ** (step / heatLevels.length)),
    );
    return [...new Set(starts)].filter((start) => start > fewest);
  }
  const power = Math.min(Math.max(2, Math.round(Math.log10(most / fewest))), 4);
  const starts = [1, 2, 3, 4].map((step) => roundNumber((step / heatLevels.length) ** power * most));
  return [...new Set(starts)].filter((start) => start > 1);
}

function rangeOf(counts: Iterable<number>): [number, number] | [undefined, undefined] {
  return extent([...counts].filter((count) => count > 0));
}

/** The number rounded to one digit: 3, 40, 200. */
function roundNumber(number: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)));
  return Math.round(number / unit) * unit;
}
