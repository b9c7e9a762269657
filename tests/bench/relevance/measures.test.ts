import { expect, test } from 'vitest';
import { relevanceOf } from './measures.ts';
import { pairedTest } from './paired-test.ts';

const grades = new Map([
  ['a', 1],
  ['b', 2],
]);

test('the best order scores 1 in each measure', () => {
  expect(relevanceOf(['b', 'a', 'x'], grades)).toEqual({
    ndcg10: 1,
    averagePrecision: 1,
    recall100: 1,
    reciprocalRank: 1,
  });
});

test('by hand: answers at ranks 2 and 4', () => {
  const { ndcg10, averagePrecision, recall100, reciprocalRank } = relevanceOf(['x', 'a', 'y', 'b'], grades);
  expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 2 / Math.log2(5)) / (2 + 1 / Math.log2(3)), 12);
  expect(averagePrecision).toBe((1 / 2 + 2 / 4) / 2);
  expect({ recall100, reciprocalRank }).toEqual({ recall100: 1, reciprocalRank: 1 / 2 });
});

test('an answer behind the tenth or the hundredth result does not count there', () => {
  const others = Array.from({ length: 100 }, (_, i) => `x${i}`);
  const { ndcg10, recall100, reciprocalRank } = relevanceOf([...others, 'a'], grades);
  expect({ ndcg10, recall100, reciprocalRank }).toEqual({ ndcg10: 0, recall100: 0, reciprocalRank: 1 / 101 });
});

test('nothing found scores 0', () => {
  expect(Object.values(relevanceOf([], grades))).toEqual([0, 0, 0, 0]);
});

test('the paired test tells a steady difference from one by chance', () => {
  const theirs = Array.from({ length: 20 }, (_, i) => i / 40);
  const steady = theirs.map((value) => value + 0.05);
  const mixed = theirs.map((value, i) => value + (i % 2 === 0 ? 0.05 : -0.045));
  expect(pairedTest(steady, theirs)).toBeLessThan(0.001);
  expect(pairedTest(mixed, theirs)).toBeGreaterThan(0.5);
  expect(pairedTest(theirs, theirs)).toBe(1);
});
