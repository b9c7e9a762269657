import type { SearchField } from '../fields.ts';
import type { ImpactList } from '../files/impact-list.ts';
import type { PostingList } from '../files/posting-list.ts';
import { impactOf, referenceLength, weighIn } from '../impact.ts';
import type { IndexReader } from './index-reader.ts';

/** The impacts of a term in some fields, as the build computes those in all fields. */
export function impactsOf(
  postingList: PostingList,
  fields: readonly SearchField[],
  index: Pick<IndexReader, 'averageLength'>,
): ImpactList {
  const frequencies = new Map<number, number>();
  for (const field of fields) {
    const postings = postingList.get(field);
    if (postings === undefined) continue;
    const weigh = weighIn(field, referenceLength(index.averageLength(field)));
    postings.docIds.forEach((docId, i) => {
      const frequency = weigh(postings.frequencies[i] ?? 0, postings.lengths[i] ?? 0);
      frequencies.set(docId, (frequencies.get(docId) ?? 0) + frequency);
    });
  }
  const groups: number[][] = [];
  for (const docId of [...frequencies.keys()].sort((a, b) => a - b)) {
    const impact = impactOf(frequencies.get(docId) ?? 0);
    const group = groups[impact];
    if (group) group.push(docId);
    else groups[impact] = [docId];
  }
  return {
    documentCount: frequencies.size,
    groups: groups.flatMap((docIds, impact) => ({ impact, docIds })).reverse(),
  };
}
