import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/records/spelling.ts';
import { editCost, plainCosts } from '../../../src/search/find/edit-cost.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('with costs of one, it is the edit distance that names in content are compared by', () => {
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      expect(editCost(typed, meant, plainCosts, 99)).toBe(editDistance(typed, meant, 99));
    }),
  );
});

test('above the limit it is any number above the limit', () => {
  fc.assert(
    fc.property(word, word, (typed, meant) => {
      const exact = editDistance(typed, meant, 99);
      const limited = editCost(typed, meant, plainCosts, 2);
      if (exact <= 2) expect(limited).toBe(exact);
      else expect(limited).toBeGreaterThan(2);
    }),
  );
});
