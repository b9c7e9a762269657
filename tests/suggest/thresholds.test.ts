import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findThresholds, type TriedVote } from '../../src/suggest/thresholds.ts';

test('no other threshold of a tag has a better F1', () => {
  const vote = fc.record({
    share: fc.integer({ min: 1, max: 20 }).map((n) => n / 20),
    isRight: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(vote, { minLength: 8, maxLength: 40 }), fc.nat(3), (votes, missed) => {
      const tried: readonly TriedVote[] = votes.map((each) => ({ ...each, tag: 0 }));
      const wanted = votes.filter(({ isRight }) => isRight).length + missed;
      const [threshold = 0] = findThresholds(tried, Int32Array.of(wanted)).byTag;
      const f1 = (least: number) => {
        const proposed = votes.filter(({ share }) => share >= least);
        return (2 * proposed.filter(({ isRight }) => isRight).length) / (proposed.length + wanted || 1);
      };
      for (let n = 1; n <= 21; n++) expect(f1(threshold)).toBeGreaterThanOrEqual(f1(n / 20 - 0.001) - 1e-9);
    }),
  );
});

test('a rare tag has the threshold that is best for all', () => {
  const vote = (tag: number, share: number, isRight: boolean) => ({ tag, share, isRight });
  const often = [0.9, 0.8, 0.7, 0.6].map((share) => vote(0, share, true));
  const wrong = [0.5, 0.4, 0.3].map((share) => vote(0, share, false));
  const { byTag } = findThresholds([...often, ...wrong, vote(1, 0.2, true)], Int32Array.of(4, 1));
  expect([...byTag]).toEqual([0.55, 0.55]);
});
