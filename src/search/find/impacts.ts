import type { SearchField } from '../fields.ts';
import { groupByImpact, type ImpactList } from '../files/impact-list.ts';
import type { PostingList } from '../files/posting-list.ts';
import { referenceLength, weighIn } from '../impact.ts';
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
  const docIds = [...frequencies.keys()].sort((a, b) => a - b);
  return {
    documentCount: docIds.length,
    groups: groupByImpact(docIds, (docId) => frequencies.get(docId) ?? 0),
  };
}
