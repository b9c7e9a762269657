import { queryWords } from '../query/query-words.ts';
import { withoutInvisible } from '../words/invisible.ts';
import type { Language } from '../words/language.ts';
import type { Match } from './matches.ts';

/** The terms of words that are in no document, in no form. While the last word is typed, its completions count as it. */
export function missingTerms(matches: readonly Match<unknown>[]): ReadonlySet<string> {
  return new Set(
    matches
      .filter(({ clause, terms, completions }) => {
        const isFound = terms.size > 0 || (completions?.size ?? 0) > 0;
        return clause.kind === 'term' && clause.stopWord === undefined && !isFound;
      })
      .map(({ clause }) => clause.term),
  );
}

/** The words of a query with these terms, as written, each once. */
export function missingWords(
  text: string,
  terms: ReadonlySet<string>,
  language: Language,
): readonly string[] {
  if (terms.size === 0) return [];
  const byTerm = new Map<string, string>();
  for (const { word, end } of queryWords(text)) {
    const term = language.term(word);
    // A single letter at the end is the beginning of a word that is being typed.
    const isBeginning = end === text.length && /^\p{Script=Latin}$/u.test(word);
    if (terms.has(term) && !byTerm.has(term) && !isBeginning) byTerm.set(term, withoutInvisible(word));
  }
  return [...byTerm.values()];
}
