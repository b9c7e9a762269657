import { searchFields } from '../fields.ts';
import type { Language } from '../words/language.ts';
import { knownNameTerm } from '../words/names.ts';
import { isParticle } from '../words/particles.ts';
import type { Clause } from './clause.ts';
import { markedName } from './name-marks.ts';
import { type QueryWord, queryWords } from './query-words.ts';

/**
 * Asks for stop words without a capital as parts of names that the archive knows: `will` in `will smith` and `may` in
 * `theresa may`, where a topic or an actor has the name.
 *
 * @param text with marks (`markNames`)
 */
export function knownNames(text: string, language: Language): readonly Clause[] {
  const words = queryWords(text);
  return words.flatMap((word, i): Clause[] => {
    const terms = knownTerms(word, [words[i - 1], words[i + 1]], text, language);
    const [term, ...others] = terms;
    if (term === undefined || word.isBound) return [];
    return [
      {
        ...{ term, others, stopWord: word.word, kind: 'term', fields: searchFields },
        boost: 1,
        presence: 'optional',
      },
    ];
  });
}

/** The terms of a stop word that is not marked, with the words beside it in a name. */
export function knownTerms(
  word: QueryWord,
  beside: readonly (QueryWord | undefined)[],
  text: string,
  language: Language,
): readonly string[] {
  const { folded } = word;
  const isAsked = language.term(word.word) !== '' || markedName(text, word, language) !== undefined;
  if (isAsked || isParticle(folded) || folded.length < 2) return [];
  return beside.flatMap((each) => {
    if (each === undefined || each.isBound) return [];
    return language.terms(each.word).map((term) => knownNameTerm(term, folded));
  });
}
