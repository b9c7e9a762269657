import { partAfterElision } from './elision.ts';
import type { Language } from './language.ts';
import { nameTermsAsWritten } from './names.ts';
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
      const names = language.isStopWord(part || word) ? nameTermsAsWritten(part || word) : [];
      for (const name of names) {
        terms.push({ term: name, start: part === '' ? start : end - part.length, end });
      }
      for (const { text, first, end } of joined) {
        if (first !== i) continue;
        for (const term of language.terms(text)) terms.push({ term, start, end });
      }
      places.push({ start, end, terms });
    }
  });
  return places;
}
