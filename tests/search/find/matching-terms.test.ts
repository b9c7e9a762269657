import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsMatchingWildcard, termsWithinDistance } from '../../../src/search/find/matching-terms.ts';
import { letter, lunrTerms, sortedWords, word } from './lunr-terms.ts';

const distance = fc.constantFrom(1 as const, 2 as const);
const wildcard = fc
  .array(fc.oneof(letter, fc.constant('*')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => text.includes('*'));

const yieldToMain = async (): Promise<void> => {};

test('terms within an edit distance equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(sortedWords, word, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, yieldToMain)).toEqual(
        lunrTerms(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('a star in a term with an edit distance matches any letter, as in lunr', async () => {
  await fc.assert(
    fc.asyncProperty(sortedWords, wildcard, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, yieldToMain)).toEqual(
        lunrTerms(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('terms that match a wildcard equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(sortedWords, wildcard, async (terms, term) => {
      expect(await termsMatchingWildcard(terms, term, yieldToMain)).toEqual(lunrTerms(terms, { term }));
    }),
    { numRuns: 400 },
  );
});
