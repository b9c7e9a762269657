import { type SearchField, searchFields } from '../fields.ts';
import type { FieldPostings, PostingList } from '../files/posting-list.ts';

/** Merges the posting lists of several terms into that of a single term: frequencies are added up. */
export function union(postingLists: readonly PostingList[], slots: number): PostingList {
  const joined = new Map<SearchField, FieldPostings>();
  for (const field of searchFields) {
    const inField = postingLists.flatMap((postingList) => postingList.get(field) ?? []);
    if (inField.length > 0) joined.set(field, unionOfField(inField, slots));
  }
  return joined;
}

function unionOfField(all: readonly FieldPostings[], slots: number): FieldPostings {
  const [first] = all;
  if (first && all.length === 1) return first;
  // Two letters can match thousands of terms, so sums are stored in arrays by doc id instead of maps.
  const sums = new Uint32Array(slots);
  const lengthOf = new Uint32Array(slots);
  const found: number[] = [];
  for (const { docIds, frequencies, lengths } of all) {
    docIds.forEach((docId, i) => {
      if (sums[docId] === 0) found.push(docId);
      sums[docId] = (sums[docId] ?? 0) + (frequencies[i] ?? 0);
      lengthOf[docId] = lengths[i] ?? 0;
    });
  }
  const docIds = [...Uint32Array.from(found).sort()];
  return {
    docIds,
    frequencies: docIds.map((docId) => sums[docId] ?? 0),
    lengths: docIds.map((docId) => lengthOf[docId] ?? 0),
  };
}
