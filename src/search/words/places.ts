import { partAfterElision } from './elision.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { acronymTerm, nameCaseOf, nameTerm } from './names.ts';
import { forEachGroup, joinedWords } from './word-groups.ts';

/** A position of a text, which a word has, and all that is indexed there. */
export interface Place {
  /** The word. */
  readonly start: number;
  readonly end: number;
  /** Each term with what it stands for: the word, its part after an elision, or the words joined to it. */
  readonly terms: readonly PlacedTerm[];
}

export interface PlacedTerm {
  readonly term: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The places of a text, in order, as the index has them; with the name terms also of stop words that have a capital because a
 * sentence begins with them.
 */
export function placesIn(text: string, language: Language): readonly Place[] {
  const places: Place[] = [];
  forEachGroup(text, (group) => {
    const joined = joinedWords(group);
    for (const [i, { word, start }] of group.entries()) {
      const end = start + word.length;
      const part = partAfterElision(word);
      const ofPart = part === '' ? [] : language.terms(part);
      const terms: PlacedTerm[] = language
        .terms(word)
        .map((term) => ({ term, start: ofPart.includes(term) ? end - part.length : start, end }));
      for (const name of nameTermsOf(part || word, language)) {
        terms.push({ term: name, start: part === '' ? start : end - part.length, end });
      }
      for (const { text, first } of joined) {
        if (first !== i) continue;
        for (const term of language.terms(text)) terms.push({ term, start, end: start + text.length });
      }
      places.push({ start, end, terms });
    }
  });
  return places;
}

function nameTermsOf(word: string, language: Language): readonly string[] {
  // First, because it is cached.
  if (!language.isStopWord(word)) return [];
  const nameCase = nameCaseOf(word);
  if (nameCase === undefined) return [];
  const folded = fold(word);
  return nameCase === 'acronym' ? [nameTerm(folded), acronymTerm(folded)] : [nameTerm(folded)];
}
