import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterMask, mayBeNear } from '../../../src/search/find/near.ts';
import { lunrTerms, word } from './lunr-terms.ts';

const isNear = (word: string, other: string): boolean =>
  mayBeNear(word.length, letterMask(word), other.length, letterMask(other), 1);

test('accepts every word that lunr finds, and few others', () => {
  const pairs = fc.sample(fc.tuple(word, fc.array(word, { minLength: 20, maxLength: 20 })), {
    numRuns: 300,
    seed: 3,
  });
  let passed = 0;
  let near = 0;
  for (const [term, words] of pairs) {
    const sorted = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
    for (const each of sorted) passed += Number(isNear(each, term));
    for (const each of lunrTerms(sorted, { term, editDistance: 1 })) {
      expect(isNear(each, term)).toBe(true);
      near++;
    }
  }
  expect(near).toBeGreaterThan(50);
  expect(passed).toBeLessThan(5_000 / 4);
});
