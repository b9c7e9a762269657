import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByScore } from '../../../src/search/find/sort-by-score.ts';

/** Few different scores, some of which differ only by rounding. */
const score = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 1e-15, 2e-15))
  .map(([whole, rounding]) => whole + rounding);

test('the best come first, of equal scores the highest doc id, and those with every word before all others', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(score, fc.boolean()), { maxLength: 60 }), (documents) => {
      const scores = Float64Array.from(documents.map(([score]) => score));
      const isComplete = (docId: number) => documents[docId]?.[1] === true;
      // In an order of their own.
      const found = [...documents.keys()].sort((a, b) => (a % 7) - (b % 7));
      const sorted = sortByScore(found, scores, isComplete);
      const rounded = (docId: number) => Math.round(scores[docId] ?? 0);
      const naive = found.toSorted(
        (a, b) => Number(isComplete(b)) - Number(isComplete(a)) || rounded(b) - rounded(a) || b - a,
      );
      expect(sorted.docIds).toEqual(naive);
      expect(sorted.complete).toBe(found.filter(isComplete).length);
    }),
  );
});
