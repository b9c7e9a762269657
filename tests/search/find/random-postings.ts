import fc from 'fast-check';
import { searchFields } from '../../../src/search/fields.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';

/** Posting lists of documents with ids below `slots`; they may be empty. */
export function postingLists(slots: number, lengthOf: (docId: number) => number): fc.Arbitrary<PostingList> {
  const postings = fc
    .uniqueArray(fc.record({ docId: fc.nat(slots - 1), frequency: fc.integer({ min: 1, max: 9 }) }), {
      selector: ({ docId }) => docId,
      minLength: 1,
    })
    .map((all) => all.sort((a, b) => a.docId - b.docId))
    .map((all) => ({
      docIds: all.map(({ docId }) => docId),
      frequencies: all.map(({ frequency }) => frequency),
      lengths: all.map(({ docId }) => lengthOf(docId)),
    }));
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...searchFields), postings), { selector: ([field]) => field })
    .map((fields): PostingList => new Map(fields));
}
