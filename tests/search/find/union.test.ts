import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import { union } from '../../../src/search/find/union.ts';
import { postingLists } from './random-postings.ts';

const slots = 20;
const lengthOf = (docId: number): number => 100 + docId;
const postingList = postingLists(slots, lengthOf);

test('frequencies in the same field of the same document are added up', () => {
  fc.assert(
    fc.property(fc.array(postingList, { maxLength: 4 }), (lists) => {
      const merged = union(lists, slots);
      for (const field of searchFields) {
        const sums = new Map<number, number>();
        for (const list of lists) {
          const { docIds = [], frequencies = [] } = list.get(field) ?? {};
          docIds.forEach((docId, i) => {
            sums.set(docId, (sums.get(docId) ?? 0) + (frequencies[i] ?? 0));
          });
        }
        const docIds = [...sums.keys()].sort((a, b) => a - b);
        const expected = {
          docIds,
          frequencies: docIds.map((docId) => sums.get(docId)),
          lengths: docIds.map(lengthOf),
        };
        expect(merged.get(field)).toEqual(docIds.length === 0 ? undefined : expected);
      }
    }),
  );
});
