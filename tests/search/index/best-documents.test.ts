import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImpactGroup } from '../../../src/search/files/impact-list.ts';
import { cutGroups, joinTiers, splitTiers } from '../../../src/search/index/best-documents.ts';

test('the best documents are those of the highest impact, of equal ones the newest', () => {
  const groups = [
    { impact: 9, docIds: [4, 8] },
    { impact: 5, docIds: [1, 2, 5, 9] },
    { impact: 2, docIds: [3] },
  ];
  expect(cutGroups(groups, 3)).toEqual([
    [
      { impact: 9, docIds: [4, 8] },
      { impact: 5, docIds: [9] },
    ],
    [
      { impact: 5, docIds: [1, 2, 5] },
      { impact: 2, docIds: [3] },
    ],
  ]);
});

test('a list is not cut for a few documents', () => {
  const groups = [
    { impact: 9, docIds: [1, 2, 3] },
    { impact: 5, docIds: [4, 5, 6] },
  ];
  expect(cutGroups(groups, 3)).toEqual([groups]);
});

test.each([
  { documents: 9, sizes: [4, 5] },
  { documents: 10, sizes: [4, 4, 2] },
  { documents: 43, sizes: [4, 4, 35] },
  { documents: 44, sizes: [4, 4, 24, 12] },
  { documents: 500, sizes: [4, 4, 24, 96, 372] },
])('$documents documents are cut into parts that grow: $sizes', ({ documents, sizes }) => {
  const groups = [{ impact: 7, docIds: Array.from({ length: documents }, (_, i) => i) }];
  const parts = cutGroups(groups, 4).map((part) => part.flatMap(({ docIds }) => Array.from(docIds)));
  expect(parts.map(({ length }) => length)).toEqual(sizes);
});

test('no document is lost or in two parts, and each part ranks before the next', () => {
  const docIds = fc.uniqueArray(fc.nat(500), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(docIds, fc.integer({ min: 1, max: 40 }), (unsorted, limit) => {
      const all = unsorted.sort((a, b) => a - b);
      const groups = [7, 6, 1].flatMap((impact, i) => {
        const ofImpact = all.filter((docId) => docId % 3 === i);
        return ofImpact.length > 0 ? { impact, docIds: ofImpact } : [];
      });
      const parts = cutGroups(groups, limit);
      expect(parts.flatMap(ranked)).toEqual(ranked(groups));
      if (all.length > 2 * limit) expect(ranked(parts[0] ?? [])).toHaveLength(limit);
    }),
  );
});

/** The documents, best first. */
function ranked(groups: readonly ImpactGroup[]): readonly string[] {
  return groups.flatMap(({ impact, docIds }) =>
    Array.from(docIds, (docId) => `${impact} ${docId}`).reverse(),
  );
}

describe('tiers as one text', () => {
  test.each([[['a']], [['a', 'b2', ',']]])('%j', (tiers) => {
    expect(splitTiers(joinTiers(tiers))).toEqual(tiers);
    // Spaces separate the texts of terms in the index cache.
    expect(joinTiers(tiers)).not.toContain(' ');
  });
});
