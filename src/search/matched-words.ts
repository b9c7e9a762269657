import type { Language } from './words/language.ts';
import { forEachWord } from './words/words.ts';

/** A word of a text that a query matches. */
export interface MatchedWord {
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The term that it matches as: forms of one word share it. */
  readonly term: string;
}

/** Finds the words of a text that a query matches, in any of their forms, in order. */
export type MatchedWords = (text: string) => readonly MatchedWord[];

/** `terms` are those of the index that the query stands for, completions and near spellings included. */
export function matchedWords(terms: ReadonlySet<string>, language: Language): MatchedWords {
  const firstLetters = new Set([...terms].map((term) => term.charAt(0)));
  // Most words need not be stemmed to know that they match nothing. Other letters than these may fold to another.
  const mayMatch = (word: string): boolean =>
    !language.keepsFirstLetter || !/^[a-z]/i.test(word) || firstLetters.has(word.charAt(0).toLowerCase());
  return (text) => {
    const matched: MatchedWord[] = [];
    forEachWord(text, (word, start) => {
      if (!mayMatch(word)) return;
      const term = language.term(word);
      if (terms.has(term)) matched.push({ start, end: start + word.length, term });
    });
    return matched;
  };
}
