import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOfTerm, termsWithPrefix } from '../../../src/search/find/term-list.ts';
import { sortedWords, word } from './lunr-terms.ts';

test('finds terms and prefixes in a sorted list', () => {
  fc.assert(
    fc.property(sortedWords, word, (terms, text) => {
      expect(indexOfTerm(terms, text)).toBe(terms.includes(text) ? terms.indexOf(text) : undefined);
      expect(termsWithPrefix(terms, text)).toEqual(terms.filter((term) => term.startsWith(text)));
    }),
  );
});
