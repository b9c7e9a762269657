import { scaleQuantize } from 'd3-scale';

/** How strong ties are, from the weakest. The style sheet has a class for each. */
export const tieStrengths = [1, 2, 3] as const;
export type TieStrength = (typeof tieStrengths)[number];

/**
 * The strength of a tie by the logarithm of its number of items: most items of an archive name the same few actors.
 *
 * @param counts of all ties
 */
export function strengthScale(counts: readonly number[]): (count: number) => TieStrength {
  const most = Math.max(1, ...counts);
  if (most === 1) return () => 1;
  const scale = scaleQuantize<TieStrength>([0, Math.log(most)], tieStrengths);
  return (count) => scale(Math.log(count));
}
