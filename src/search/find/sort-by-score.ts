/** Documents, best first. */
export interface SortedDocuments {
  readonly docIds: readonly number[];
  /** How many of them have every word of the query; they come first. */
  readonly complete: number;
  /** By doc id. */
  readonly scores: ArrayLike<number>;
}

/** Sums of the same weights in another order differ in the last bits; scores this close are equal. */
const closeEnough = 1e-12;

/**
 * Sorts documents by score, those that have every word of the query first, and equal scores by descending doc id.
 *
 * @param scores by doc id
 */
export function sortByScore(
  found: readonly number[],
  scores: Float64Array,
  isComplete: (docId: number) => boolean,
): SortedDocuments {
  const complete: number[] = [];
  const others: number[] = [];
  for (const docId of Uint32Array.from(found).sort().reverse())
    (isComplete(docId) ? complete : others).push(docId);
  return {
    docIds: [...sorted(complete, scores), ...sorted(others, scores)],
    complete: complete.length,
    scores,
  };
}

/**
 * Sorts groups of equal scores instead of documents, because there are few: a word has one of sixteen impacts.
 *
 * @param docIds descending
 */
function sorted(docIds: readonly number[], scores: Float64Array): readonly number[] {
  const groups = new Map<number, number[]>();
  for (const docId of docIds) {
    const score = scores[docId] ?? 0;
    const group = groups.get(score);
    if (group) group.push(docId);
    else groups.set(score, [docId]);
  }
  const ordered: { readonly score: number; docIds: number[] }[] = [];
  for (const [score, docIds] of [...groups].sort(([a], [b]) => b - a)) {
    const last = ordered.at(-1);
    if (last !== undefined && last.score - score < closeEnough)
      last.docIds = [...last.docIds, ...docIds].sort((a, b) => b - a);
    else ordered.push({ score, docIds });
  }
  return ordered.flatMap(({ docIds }) => docIds);
}
