import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';
import { impactsOf } from '../../../src/search/find/impacts.ts';
import { impactGroups } from '../../../src/search/index/term-impacts.ts';
import { columnsOf } from '../files/columns.ts';
import { postingLists } from '../find/random-postings.ts';

const slots = 30;
const postingList = postingLists(slots, (docId) => 9 + docId).filter((list) => list.size > 0);

test('the impacts that the build writes are those that the page computes from the posting list', () => {
  fc.assert(
    fc.property(fc.array(postingList, { minLength: 1, maxLength: 3 }), (lists) => {
      const references = searchFields.map(() => 16);
      const groupsOf = impactGroups(columnsOf(lists.map((posting) => ({ posting }))), references, slots);
      for (const [term, list] of lists.entries()) {
        expect(groupsOf(term)).toEqual(impactsOf(list, searchFields, { averageLength: () => 15 }).groups);
      }
    }),
  );
});

test('a document has one impact, whatever fields contain the term', () => {
  const posting: PostingList = new Map([
    ['title', { docIds: [3], frequencies: [1], lengths: [8] }],
    ['body', { docIds: [1, 3], frequencies: [1, 2], lengths: [64, 64] }],
  ]);
  const references = searchFields.map((field) => (field === 'body' ? 64 : 8));
  // Document 3: 6 + 2 of 1.6 + 8 is 0.83, level 13; document 1: 1 of 2.6 is 0.38, level 6.
  expect(impactGroups(columnsOf([{ posting }]), references, 4)(0)).toEqual([
    { impact: 13, docIds: [3] },
    { impact: 6, docIds: [1] },
  ]);
});
