import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termWeights } from '../../src/suggest/term-weights.ts';

/** A row: its terms and its tags, each below 5. */
const row = fc.record({
  terms: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
  tags: fc.uniqueArray(fc.nat(4), { maxLength: 3 }),
});

test('a term weighs the root of its highest correlation with a tag', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const starts = Int32Array.from([
        0,
        ...rows.map((_, i) => rows.slice(0, i + 1).flatMap(({ terms }) => terms).length),
      ]);
      const terms = Int32Array.from(rows.flatMap((each) => each.terms));
      const vectors = { starts, terms, weights: new Float32Array(terms.length), termCount: 5 };
      const weights = termWeights(vectors, {
        rows: Int32Array.from(rows.keys()),
        tagsOf: (at) => rows[at]?.tags ?? [],
        tagCount: 5,
      });
      for (let term = 0; term < 5; term++) {
        const having = rows.map((each) => Number(each.terms.includes(term)));
        const correlations = [0, 1, 2, 3, 4].map((tag) =>
          pearson(
            having,
            rows.map((each) => Number(each.tags.includes(tag))),
          ),
        );
        const isRare = having.filter(Boolean).length < 2;
        expect(weights[term]).toBeCloseTo(isRare ? 0 : Math.sqrt(Math.max(0, ...correlations)), 4);
      }
    }),
  );
});

/** 0 where one of the two is always the same. */
function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((value, i) => (value - meanA) * ((b[i] ?? 0) - meanB)));
  const deviation = (values: readonly number[], middle: number) =>
    Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return product / (deviation(a, meanA) * deviation(b, meanB)) || 0;
}
