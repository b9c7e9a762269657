import fc from 'fast-check';
import { type LunrTokenSet, lunr } from '../../../src/search/lunr.ts';

/** Words of few letters, so that many are similar. */
export const letter = fc.constantFrom('a', 'b', 'c', 'o', 'i', 'l', 'й', '\ud83c\udf70', '1');
export const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));

export const sortedWords = fc
  .uniqueArray(word, { maxLength: 40, size: 'max' })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)));

/** The terms that lunr itself finds. */
export function lunrTerms(
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
