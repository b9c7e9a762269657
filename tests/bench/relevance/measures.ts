/** How well an engine answers one question; each from 0 to 1. */
export interface Relevance {
  /**
   * Normalized discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002): the grades of the results,
   * each divided by log2 of its rank plus 1, over the same sum for the best possible order.
   */
  readonly ndcg10: number;
  /** Average precision: the mean, over all answers, of the precision at the rank of each. */
  readonly averagePrecision: number;
  /** The share of the answers that are among the first hundred. */
  readonly recall100: number;
  /** 1 over the rank of the first answer. */
  readonly reciprocalRank: number;
}

/**
 * @param ranked ids of the documents found, best first, without duplicates
 * @param grades of the answers, by document id; at least one
 */
export function relevanceOf(ranked: readonly string[], grades: ReadonlyMap<string, number>): Relevance {
  const gains = ranked.map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a);
  let found = 0;
  let precisions = 0;
  gains.forEach((gain, i) => {
    if (gain > 0) precisions += ++found / (i + 1);
  });
  const first = gains.findIndex((gain) => gain > 0);
  return {
    ndcg10: discountedGain(gains.slice(0, 10)) / discountedGain(best.slice(0, 10)),
    averagePrecision: precisions / grades.size,
    recall100: gains.slice(0, 100).filter((gain) => gain > 0).length / grades.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
