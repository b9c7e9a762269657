import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eligibleDocIds } from '../../../src/search/find/eligible-doc-ids.ts';
import type { Match } from '../../../src/search/find/matches.ts';
import { clauseOf, postingListOf } from './postings.ts';

const slots = 12;
const allDocIds = [1, 2, 4, 5, 7, 8, 9, 11];
const docIds = fc.subarray(allDocIds);
const match = fc
  .record({
    presence: fc.constantFrom('optional' as const, 'required' as const, 'prohibited' as const),
    fields: fc.subarray(['title', 'body'] as const, { minLength: 1 }),
    terms: fc.array(fc.record({ title: docIds, body: docIds }), { maxLength: 3 }),
    completions: fc.option(fc.record({ body: docIds }), { nil: undefined }),
  })
  .map(
    ({ presence, fields, terms, completions }): Match => ({
      clause: clauseOf({ term: 'any', presence, fields }),
      terms: new Map(terms.map((each, i) => [`term${i}`, postingListOf(each)])),
      ...(completions && { completions: { terms: [], postingList: postingListOf(completions) } }),
    }),
  );

test('documents are those that match each clause as it says, by a naive look at each document', () => {
  fc.assert(
    fc.property(
      fc.array(match, { minLength: 1, maxLength: 4 }),
      fc.array(docIds, { maxLength: 2 }),
      (matches, dated) => {
        const isMet = ({ clause, terms, completions }: Match, docId: number): boolean =>
          [...terms.values(), ...(completions ? [completions.postingList] : [])].some((list) =>
            clause.fields.some((field) => list.get(field)?.docIds.includes(docId)),
          );
        const withPresence = (presence: string) =>
          matches.filter(({ clause }) => clause.presence === presence);
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
        const found = eligibleDocIds(matches, dated, slots, allDocIds);
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      },
    ),
  );
});
