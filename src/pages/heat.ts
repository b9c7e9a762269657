import { extent } from 'd3-array';
import { scaleQuantize } from 'd3-scale';

/** How many steps of colour there are, from the fewest to the most items. The style sheet has a class for each. */
export const heatLevels = [1, 2, 3, 4, 5] as const;
export type HeatLevel = (typeof heatLevels)[number];

/**
 * The step of each count, by its logarithm: a month with a hundred items must not make those with one and with ten look
 * alike. The fewest have the first step and the most the last; where all are equal, the second.
 *
 * @param counts those of periods without items are ignored
 */
export function heatScale(counts: Iterable<number>): (count: number) => HeatLevel {
  const [fewest, most] = extent([...counts].filter((count) => count > 0));
  if (fewest === undefined || fewest === most) return () => 2;
  const scale = scaleQuantize<HeatLevel>([Math.log(fewest), Math.log(most)], heatLevels);
  return (count) => scale(Math.log(count));
}
