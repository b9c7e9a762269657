import { fieldBoosts, type SearchField } from '../fields.ts';
import type { PostingList } from '../files/posting-list.ts';
import type { IndexReader } from './index-reader.ts';

/**
 * Adds the weight of a term in a field, times `share`, to `sums` for each wanted document: lunr's BM25 with k1 =
 * 1.2 and b = 0.75, times the field's boost, rounded to three decimals (`createFieldVectors` in lunr 2.3.9's
 * builder.js). As in lunr, the inverse document frequency covers all fields together, so a document counts once for
 * each field that contains the term.
 *
 * @param wanted by doc id, 1 for the documents to score
 * @param sums by doc id
 */
export function addWeights(
  postingList: PostingList,
  field: SearchField,
  share: number,
  index: IndexReader,
  wanted: Uint8Array,
  sums: Float64Array,
): void {
  const postings = postingList.get(field);
  if (postings === undefined) return;
  const { docIds, frequencies, lengths } = postings;
  const rarity = inverseDocumentFrequency(postingList, index.documentCount);
  const averageLength = index.averageLength(field);
  const fieldBoost = fieldBoosts[field];
  for (let i = 0; i < docIds.length; i++) {
    const docId = docIds[i] ?? 0;
    if (wanted[docId] === 0) continue;
    const frequency = frequencies[i] ?? 0;
    const saturation = k1 * (1 - b + b * ((lengths[i] ?? 0) / averageLength)) + frequency;
    const weight = ((rarity * ((k1 + 1) * frequency)) / saturation) * fieldBoost;
    sums[docId] = (sums[docId] ?? 0) + (Math.round(weight * 1000) / 1000) * share;
  }
}

const k1 = 1.2;
const b = 0.75;

function inverseDocumentFrequency(postingList: PostingList, documentCount: number): number {
  let documentFrequency = 0;
  for (const { docIds } of postingList.values()) documentFrequency += docIds.length;
  return Math.log(1 + Math.abs((documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5)));
}
