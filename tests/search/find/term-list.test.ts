import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterMask, mayBeNear } from '../../../src/search/find/near.ts';
import {
  indexOfTerm,
  termsMatchingWildcard,
  termsWithinDistance,
  termsWithPrefix,
} from '../../../src/search/find/term-list.ts';
import { type LunrTokenSet, lunr } from '../../../src/search/lunr.ts';

/** Words of few letters, so that many are similar. */
const letter = fc.constantFrom('a', 'b', 'c', 'o', 'i', 'l', 'й', '\ud83c\udf70', '1');
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
const terms = fc
  .uniqueArray(word, { maxLength: 40, size: 'max' })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)));
const distance = fc.constantFrom(1 as const, 2 as const);
const wildcard = fc
  .array(fc.oneof(letter, fc.constant('*')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => text.includes('*'));

/** The terms that lunr itself finds. */
function lunrFinds(
  terms: readonly string[],
  clause: { readonly term: string; readonly editDistance?: number },
): readonly string[] {
  // The search runs the automata itself, so its own interface of lunr lacks these parts.
  const whole = lunr as unknown as WholeTokenSets;
  return whole.TokenSet.fromArray(terms).intersect(lunr.TokenSet.fromClause(clause)).toArray().sort();
}

interface WholeTokenSets {
  readonly TokenSet: {
    fromArray(words: readonly string[]): { intersect(pattern: LunrTokenSet): { toArray(): string[] } };
  };
}

const breathe = async (): Promise<void> => {};

test('terms within an edit distance equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, word, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, breathe)).toEqual(
        lunrFinds(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('a star in a term with an edit distance matches any letter, as in lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, wildcard, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, breathe)).toEqual(
        lunrFinds(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('terms that match a wildcard equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, wildcard, async (terms, term) => {
      expect(await termsMatchingWildcard(terms, term, breathe)).toEqual(lunrFinds(terms, { term }));
    }),
    { numRuns: 400 },
  );
});

test('finds terms and prefixes in a sorted list', () => {
  fc.assert(
    fc.property(terms, word, (terms, text) => {
      expect(indexOfTerm(terms, text)).toBe(terms.includes(text) ? terms.indexOf(text) : undefined);
      expect(termsWithPrefix(terms, text)).toEqual(terms.filter((term) => term.startsWith(text)));
    }),
  );
});

test('the cheap test accepts every word that lunr finds, and few others', () => {
  const pairs = fc.sample(fc.tuple(word, fc.array(word, { minLength: 20, maxLength: 20 })), {
    numRuns: 300,
    seed: 3,
  });
  let passed = 0;
  let near = 0;
  for (const [term, words] of pairs) {
    const sorted = [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
    for (const each of sorted) passed += Number(mayBeNear(each, term.length, letterMask(term), 1));
    for (const each of lunrFinds(sorted, { term, editDistance: 1 })) {
      expect(mayBeNear(each, term.length, letterMask(term), 1)).toBe(true);
      near++;
    }
  }
  expect(near).toBeGreaterThan(50);
  expect(passed).toBeLessThan(5_000 / 4);
});
