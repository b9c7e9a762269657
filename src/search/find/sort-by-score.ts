/** Documents, best first. */
export interface SortedDocuments {
  readonly docIds: readonly number[];
  /** How many of them have every word of the query; they come first. */
  readonly complete: number;
  /** The score of each, in the same order. */
  readonly scores: readonly number[];
}

/** Sums of the same weights in another order differ in the last bits; scores this close are equal. */
const closeEnough = 1e-12;

/**
 * Sorts documents by score, those that have every word of the query first.
 *
 * @param scores by doc id
 */
export function sortByScore(
  found: readonly number[],
  scores: Float64Array,
  isComplete: (docId: number) => boolean,
): SortedDocuments {
  const complete = sorted(found.filter(isComplete), scores);
  const others = sorted(
    found.filter((docId) => !isComplete(docId)),
    scores,
  );
  const docIds = [...complete, ...others];
  return { docIds, complete: complete.length, scores: docIds.map((docId) => scores[docId] ?? 0) };
}

function sorted(found: readonly number[], scores: Float64Array): readonly number[] {
  const docIds = [...found].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
  const ordered: number[] = [];
  for (let start = 0; start < docIds.length; ) {
    const best = scores[docIds[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < docIds.length && best - (scores[docIds[end] ?? 0] ?? 0) < closeEnough) end++;
    if (end === start + 1) ordered.push(docIds[start] ?? 0);
    else for (const docId of docIds.slice(start, end).sort((a, b) => b - a)) ordered.push(docId);
    start = end;
  }
  return ordered;
}
