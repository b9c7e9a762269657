import { fold } from './fold.ts';
import { lunr } from './lunr.ts';

/** How words of one language become the terms that the index holds. Build and reader must use the same. */
export interface Language {
  /** The term of a word as written; empty where the word is too common to be searched for. */
  readonly term: (word: string) => string;
}

/**
 * The language of a BCP 47 tag. English has lunr's stop words and stemmer; other languages are searched by
 * whole words, folded.
 */
export function languageOf(tag: string): Language {
  const stem = tag.toLowerCase().split('-')[0] === 'en' ? englishTerm : (folded: string) => folded;
  const terms = new Map<string, string>();
  return {
    term(word) {
      const known = terms.get(word);
      if (known !== undefined) return known;
      const term = stem(fold(word));
      // A long session of typing must not grow without end; a build's words fit well within.
      if (terms.size > 500_000) terms.clear();
      terms.set(word, term);
      return term;
    },
  };
}

function englishTerm(folded: string): string {
  if (isStopWord(folded)) return '';
  return lunr.stemmer(new lunr.Token(folded, {})).toString();
}

/** `us` is on lunr's list as a pronoun; in news it is a country, and `U.S.` folds to it. */
function isStopWord(word: string): boolean {
  return word !== 'us' && lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
}
