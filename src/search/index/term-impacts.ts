import { searchFields } from '../fields.ts';
import { groupByImpact, type ImpactGroup } from '../files/impact-list.ts';
import type { TermColumns } from '../files/term-columns.ts';
import { weighIn } from '../impact.ts';

/**
 * Computes the impacts of terms from their postings: for each the documents that contain it, in groups of equal impact, the
 * highest first.
 *
 * @param references the reference length of each field, in the order of `searchFields`
 * @param slots all doc ids are below this
 */
export function impactGroups(
  { starts, docIds, frequencies, lengths }: TermColumns,
  references: readonly number[],
  slots: number,
): (term: number) => readonly ImpactGroup[] {
  const weighs = searchFields.map((field, i) => weighIn(field, references[i] ?? 1));
  /** By doc id, the weighted frequency of the current term; otherwise 0. */
  const sums = new Float64Array(slots);
  const found = new Int32Array(slots);
  return (term) => {
    let count = 0;
    let isAscending = true;
    let next = starts[term * searchFields.length] ?? 0;
    for (let field = 0; field < weighs.length; field++) {
      const end = starts[term * searchFields.length + field + 1] ?? 0;
      const weigh = weighs[field];
      // Most terms are in one or two fields.
      if (next === end || weigh === undefined) continue;
      for (; next < end; next++) {
        const docId = docIds[next] ?? 0;
        if (sums[docId] === 0) {
          isAscending &&= count === 0 || (found[count - 1] ?? 0) < docId;
          found[count++] = docId;
        }
        sums[docId] = (sums[docId] ?? 0) + weigh(frequencies[next] ?? 0, lengths[next] ?? 0);
      }
    }
    const ids = found.subarray(0, count);
    if (!isAscending) ids.sort();
    const groups = groupByImpact(ids, (docId) => sums[docId] ?? 0);
    for (let i = 0; i < count; i++) sums[ids[i] ?? 0] = 0;
    return groups;
  };
}
