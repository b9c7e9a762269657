/** What the edits that turn a typed word into the one meant cost. Words are texts of UTF-16 units, folded. */
export interface EditCosts {
  /** A letter typed instead of another. */
  replaced(typed: string, at: number, meant: string, meantAt: number): number;
  /** A letter typed that is not in the word meant. */
  extra(typed: string, at: number): number;
  /** A letter left out: `at` is its place in the word meant. */
  missing(meant: string, at: number): number;
  /** Two neighbouring letters swapped. */
  readonly swapped: number;
}

/** Every edit counts one. */
export const plainCosts: EditCosts = {
  replaced: () => 1,
  extra: () => 1,
  missing: () => 1,
  swapped: 1,
};

/**
 * The least that edits cost which turn one word into the other, no letter being edited twice (optimal string alignment).
 *
 * @param limit costs above this may be returned as any larger number
 */
export function editCost(typed: string, meant: string, costs: EditCosts, limit: number): number {
  let beforeLast: number[] = [];
  /** By letter of the word meant, the cost up to there of what was typed so far. */
  let last = [0];
  for (let j = 1; j <= meant.length; j++) last.push((last[j - 1] ?? 0) + costs.missing(meant, j - 1));
  for (let i = 1; i <= typed.length; i++) {
    const row = [(last[0] ?? 0) + costs.extra(typed, i - 1)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= meant.length; j++) {
      const isSame = typed[i - 1] === meant[j - 1];
      let cost = Math.min(
        (last[j - 1] ?? 0) + (isSame ? 0 : costs.replaced(typed, i - 1, meant, j - 1)),
        (last[j] ?? 0) + costs.extra(typed, i - 1),
        (row[j - 1] ?? 0) + costs.missing(meant, j - 1),
      );
      if (i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + costs.swapped);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    beforeLast = last;
    last = row;
  }
  return last[meant.length] ?? 0;
}
