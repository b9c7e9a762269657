import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  indexOfTerm,
  termsMatchingWildcard,
  termsWithinDistance,
  termsWithPrefix,
} from '../../../src/search/find/term-list.ts';
import { letter, lunrTerms, word } from './lunr-terms.ts';

const terms = fc
  .uniqueArray(word, { maxLength: 40, size: 'max' })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)));
const distance = fc.constantFrom(1 as const, 2 as const);
const wildcard = fc
  .array(fc.oneof(letter, fc.constant('*')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => text.includes('*'));

const yieldToMain = async (): Promise<void> => {};

test('terms within an edit distance equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, word, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, yieldToMain)).toEqual(
        lunrTerms(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('a star in a term with an edit distance matches any letter, as in lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, wildcard, distance, async (terms, term, editDistance) => {
      expect(await termsWithinDistance(terms, term, editDistance, yieldToMain)).toEqual(
        lunrTerms(terms, { term, editDistance }),
      );
    }),
    { numRuns: 400 },
  );
});

test('terms that match a wildcard equal those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(terms, wildcard, async (terms, term) => {
      expect(await termsMatchingWildcard(terms, term, yieldToMain)).toEqual(lunrTerms(terms, { term }));
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
