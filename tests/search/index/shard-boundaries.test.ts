import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SizedTerm, shardBoundaries } from '../../../src/search/index/shard-boundaries.ts';
import { syntheticWord } from '../../bench/archives.ts';

const most = 1_000;
/** Most terms are small, few are large, some larger than a shard may be. */
const size = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 2, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 40, max: 900 }) },
  { weight: 1, arbitrary: fc.integer({ min: 900, max: 5_000 }) },
);
const terms = fc
  .uniqueArray(fc.record({ term: fc.string({ minLength: 1, maxLength: 5 }), size }), {
    selector: ({ term }) => term,
    maxLength: 200,
    size: 'max',
  })
  .map(ascending);

function ascending(all: readonly SizedTerm[]): readonly SizedTerm[] {
  return [...all].sort((a, b) => (a.term < b.term ? -1 : 1));
}

test('shards contain every term once, and exceed the limit only with a single term', () => {
  fc.assert(
    fc.property(terms, (all) => {
      const starts = shardBoundaries(all)(most);
      expect(starts[0]).toBe(all.length === 0 ? undefined : 0);
      starts.forEach((from, i) => {
        const run = all.slice(from, starts[i + 1] ?? all.length);
        expect(run.length).toBeGreaterThan(0);
        if (run.length > 1) expect(run.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(most);
      });
    }),
  );
});

/** The same words each time. Most of an archive's words are rare. */
const rareOrNot = fc.oneof(
  { weight: 40, arbitrary: fc.integer({ min: 5, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 30, max: 900 }) },
);
const vocabulary = ascending(
  fc
    .sample(rareOrNot, { numRuns: 8_000, seed: 7 })
    .map((size, i) => ({ term: syntheticWord((i * 7919) % 40_000), size })),
);
const firstTerms = (all: readonly SizedTerm[]): readonly string[] =>
  shardBoundaries(all)(most).map((at) => all[at]?.term ?? '');
const before = firstTerms(vocabulary);

/** How many boundaries were added or removed. */
function changedBoundaries(all: readonly SizedTerm[]): number {
  const after = new Set(firstTerms(all));
  const gone = before.filter((term) => !after.has(term)).length;
  return gone + after.size - (before.length - gone);
}

test('shards are not much smaller than necessary', () => {
  const total = vocabulary.reduce((sum, { size }) => sum + size, 0);
  expect(before.length).toBeLessThan((3 * total) / most);
});

test.each([
  ['grows', (sized: SizedTerm) => [{ ...sized, size: sized.size + 3 }]],
  ['is removed', () => []],
  ['gets a neighbour', (sized: SizedTerm) => [sized, { term: `${sized.term}x`, size: 4 }]],
])('when a term %s, nearly all boundaries stay', (_what, change) => {
  const changed = Array.from({ length: 50 }, (_, i) =>
    changedBoundaries(
      ascending(vocabulary.flatMap((sized, at) => (at === i * 97 ? change(sized) : [sized]))),
    ),
  );
  expect(before.length).toBeGreaterThan(300);
  expect(changed.filter((count) => count === 0).length).toBeGreaterThanOrEqual(40);
  expect(Math.max(...changed)).toBeLessThan(before.length / 20);
});
