import { type LunrTokenSet, lunr } from '../lunr.ts';
import type { Clause } from '../query/clause.ts';
import type { Breathe } from './breathe.ts';
import { letterMask, mayBeNear } from './near.ts';

/** Terms, ascending by UTF-16 unit. */
export type TermList = readonly string[];

/** Where a term stands in the list; undefined where it does not. */
export function placeOf(terms: TermList, term: string): number | undefined {
  const place = firstFrom(terms, term);
  return terms[place] === term ? place : undefined;
}

/** The terms that begin with some letters. */
export function termsBeginning(terms: TermList, beginning: string): readonly string[] {
  return terms.slice(firstFrom(terms, beginning), firstFrom(terms, `${beginning}\uffff`));
}

/** The terms that lunr finds for a wildcard. */
export function termsLike(terms: TermList, wildcard: string, breathe: Breathe): Promise<TermList> {
  const pattern = lunr.TokenSet.fromClause({ term: wildcard });
  const begun = termsBeginning(terms, lettersBefore(wildcard));
  return termsThat(begun, (term) => accepts(pattern, term), breathe);
}

/**
 * The terms that lunr finds within an edit distance: letters put in, left out, changed, or swapped. A `*` in the
 * term is any one letter.
 */
export function termsNear(
  terms: TermList,
  term: string,
  editDistance: NonNullable<Clause['editDistance']>,
  breathe: Breathe,
): Promise<TermList> {
  const pattern = lunr.TokenSet.fromClause({ term, editDistance });
  const mask = letterMask(term);
  const mayBe = (each: string): boolean =>
    term.includes('*') || mayBeNear(each, term.length, mask, editDistance);
  return termsThat(terms, (each) => mayBe(each) && accepts(pattern, each), breathe);
}

/** How many terms are looked at between two breaths. */
const termsAtATime = 500;

async function termsThat(
  terms: TermList,
  matches: (term: string) => boolean,
  breathe: Breathe,
): Promise<TermList> {
  const found: string[] = [];
  for (let from = 0; from < terms.length; from += termsAtATime) {
    for (const term of terms.slice(from, from + termsAtATime)) if (matches(term)) found.push(term);
    await breathe();
  }
  return found;
}

/** The letters of a wildcard before its first `*`. */
export function lettersBefore(wildcard: string): string {
  return wildcard.slice(0, wildcard.indexOf('*'));
}

/** Runs lunr's automaton over one word, as lunr's own `intersect` does over a whole set of words. */
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

/** The place of the first term that is not before `text`. */
function firstFrom(terms: TermList, text: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
