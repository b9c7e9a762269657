import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutGroups } from '../../../src/search/index/best-documents.ts';

test('the best documents are those of the highest impact, of equal ones the newest', () => {
  const groups = [
    { impact: 9, docIds: [4, 8] },
    { impact: 5, docIds: [1, 2, 5, 9] },
    { impact: 2, docIds: [3] },
  ];
  expect(cutGroups(groups, 3)).toEqual({
    best: [
      { impact: 9, docIds: [4, 8] },
      { impact: 5, docIds: [9] },
    ],
    rest: [
      { impact: 5, docIds: [1, 2, 5] },
      { impact: 2, docIds: [3] },
    ],
  });
});

test('a list is not cut for a few documents', () => {
  const groups = [
    { impact: 9, docIds: [1, 2, 3] },
    { impact: 5, docIds: [4, 5, 6] },
  ];
  expect(cutGroups(groups, 3)).toEqual({ best: groups, rest: [] });
});

test('no document is lost or in both parts', () => {
  const docIds = fc.uniqueArray(fc.nat(500), { minLength: 1 }).map((ids) => ids.sort((a, b) => a - b));
  fc.assert(
    fc.property(docIds, fc.integer({ min: 1, max: 40 }), (all, limit) => {
      const groups = [7, 6, 1].flatMap((impact, i) => {
        const ofImpact = all.filter((docId) => docId % 3 === i);
        return ofImpact.length > 0 ? { impact, docIds: ofImpact } : [];
      });
      const { best, rest } = cutGroups(groups, limit);
      const pairs = (each: typeof groups) =>
        each.flatMap(({ impact, docIds }) => docIds.map((docId) => `${impact} ${docId}`));
      const parts = [best, rest].map((part) =>
        pairs(part.map(({ impact, docIds }) => ({ impact, docIds: Array.from(docIds) }))),
      );
      expect(parts.flat().sort()).toEqual(pairs(groups).sort());
      if (all.length > 2 * limit) expect(parts[0]).toHaveLength(limit);
    }),
  );
});
