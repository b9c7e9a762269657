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
  const mayBegin = lettersOfWords(terms, language);
  return (text) => {
    const matched: MatchedWord[] = [];
    forEachWord(text, (word, start) => {
      if (mayBegin[word.charCodeAt(0)] === 0) return;
      const term = language.term(word);
      if (terms.has(term)) matched.push({ start, end: start + word.length, term });
    });
    return matched;
  };
}

/**
 * Which letters a word of some terms may begin with, 1 or 0 by UTF-16 unit: most words need not be stemmed to know
 * that they match nothing. Those that are left out may, for other letters than A to Z may fold to one of these.
 */
function lettersOfWords(terms: ReadonlySet<string>, { keepsFirstLetter }: Language): Uint8Array {
  const letters = new Uint8Array(128).fill(1);
  if (!keepsFirstLetter) return letters;
  const first = new Set([...terms].map((term) => term.charAt(0)));
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    if (first.has(letter)) continue;
    letters[letter.charCodeAt(0)] = 0;
    letters[letter.toUpperCase().charCodeAt(0)] = 0;
  }
  return letters;
}
