import { type LunrTokenSet, lunr } from '../lunr.ts';
import type { Clause } from '../query/clause.ts';
import { letterMask, mayBeNear } from './near.ts';
import { type TermList, termsWithPrefix } from './term-list.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** The terms that match a wildcard, as in lunr. */
export function termsMatchingWildcard(
  terms: TermList,
  wildcard: string,
  yieldToMain: YieldToMain,
): Promise<TermList> {
  const pattern = lunr.TokenSet.fromClause({ term: wildcard });
  const withPrefix = termsWithPrefix(terms, literalPrefix(wildcard));
  return filterTerms(withPrefix, (term) => accepts(pattern, term), yieldToMain);
}

/**
 * The terms within an edit distance, as in lunr: letters inserted, deleted, replaced or swapped. A `*` in the term
 * matches any single letter.
 */
export function termsWithinDistance(
  terms: TermList,
  term: string,
  editDistance: NonNullable<Clause['editDistance']>,
  yieldToMain: YieldToMain,
): Promise<TermList> {
  const pattern = lunr.TokenSet.fromClause({ term, editDistance });
  const mask = letterMask(term);
  const mayBe = (each: string): boolean =>
    term.includes('*') || mayBeNear(each.length, letterMask(each), term.length, mask, editDistance);
  return filterTerms(terms, (each) => mayBe(each) && accepts(pattern, each), yieldToMain);
}

/** Terms that are tested before yielding to the main thread. */
const termsPerBatch = 500;

async function filterTerms(
  terms: TermList,
  matches: (term: string) => boolean,
  yieldToMain: YieldToMain,
): Promise<TermList> {
  const found: string[] = [];
  for (let from = 0; from < terms.length; from += termsPerBatch) {
    for (const term of terms.slice(from, from + termsPerBatch)) if (matches(term)) found.push(term);
    await yieldToMain();
  }
  return found;
}

/** The part of a wildcard before its first `*`. */
export function literalPrefix(wildcard: string): string {
  return wildcard.slice(0, wildcard.indexOf('*'));
}

/** Runs lunr's automaton on one word, as lunr's own `intersect` does on a whole set of words. */
function accepts(pattern: LunrTokenSet, word: string): boolean {
  let states = new Set([pattern]);
  for (let i = 0; i < word.length && states.size > 0; i++) {
    const next = new Set<LunrTokenSet>();
    for (const state of states) {
      const same = state.edges[word.charAt(i)];
      const any = state.edges['*'];
      if (same) next.add(same);
      if (any) next.add(any);
    }
    states = next;
  }
  return [...states].some((state) => state.final);
}
