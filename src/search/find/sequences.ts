import type { SearchField } from '../fields.ts';
import type { FieldPostings, PostingList } from '../files/posting-list.ts';
import { termsOfSequence } from '../words/sequence.ts';
import type { IndexReader } from './index-reader.ts';
import { type PlacedTerms, startsOfSequence } from './starts.ts';

/** The posting list of a sequence of terms, as if it were one term; see `sequenceOf`. */
export async function postingListOfSequence(sequence: string, index: IndexReader): Promise<PostingList> {
  const words: readonly PlacedTerms[] = termsOfSequence(sequence).map(({ term, offset }) => ({
    terms: [term],
    offset,
  }));
  const [first] = await index.postingLists(words.slice(0, 1).flatMap(({ terms }) => terms));
  const starts = await startsOfSequence(words, [...(first?.keys() ?? [])], index);
  const postingList = new Map<SearchField, FieldPostings>();
  for (const [field, inField] of starts) {
    const postings = first?.get(field);
    if (postings === undefined || inField.size === 0) continue;
    const found = [...postings.docIds.entries()].filter(([, docId]) => inField.has(docId));
    postingList.set(field, {
      docIds: found.map(([, docId]) => docId),
      frequencies: found.map(([, docId]) => inField.get(docId) ?? 0),
      lengths: found.map(([i]) => postings.lengths[i] ?? 0),
    });
  }
  return postingList;
}
