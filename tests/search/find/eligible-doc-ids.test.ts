import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClauseDocIds, eligibleDocIds } from '../../../src/search/find/eligible-doc-ids.ts';

const slots = 12;
const allDocIds = [1, 2, 4, 5, 7, 8, 9, 11];
const docIds = fc.subarray(allDocIds);
const clause = fc.record({
  presence: fc.constantFrom('optional' as const, 'required' as const, 'prohibited' as const),
  docIdLists: fc.array(docIds, { maxLength: 3 }),
});

test('documents are those that match each clause as it says, by a naive look at each document', () => {
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 4 }),
      fc.array(docIds, { maxLength: 2 }),
      (clauses, dated) => {
        const isMet = ({ docIdLists }: ClauseDocIds, docId: number): boolean =>
          docIdLists.some((list) => Array.from(list).includes(docId));
        const withPresence = (presence: string) => clauses.filter((each) => each.presence === presence);
        const [required, optional] = [withPresence('required'), withPresence('optional')];
        const expected = allDocIds.filter(
          (docId) =>
            required.every((each) => isMet(each, docId)) &&
            (required.length > 0 ||
              optional.length + dated.length === 0 ||
              optional.some((each) => isMet(each, docId)) ||
              dated.some((each) => each.includes(docId))) &&
            !withPresence('prohibited').some((each) => isMet(each, docId)),
        );
        const found = eligibleDocIds(clauses, dated, slots, allDocIds);
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      },
    ),
  );
});
