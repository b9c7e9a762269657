import { endedTerms } from './english.ts';
import { fold } from './fold.ts';
import { english, type Stemming } from './stemming.ts';

/** How words of one language become the terms that the index holds. Build and reader must use the same. */
export interface Language {
  /** The term of a word as written; empty where the word is too common to be searched for. */
  readonly term: (word: string) => string;
  /** The same, of a word that was folded by whoever asks, and who does not ask twice: nothing is remembered. */
  readonly termOfFolded: (folded: string, word: string) => string;
  /**
   * Terms of the words that folded letters may become by being typed on, where the letters are already past
   * what the stemmer keeps: `negotiati` may become `negotiation`, whose term is `negoti`.
   */
  readonly endedTerms: (letters: string) => readonly string[];
  /** The letters of a term that every word of it begins with, once it is folded; none, where that cannot be told. */
  readonly beginningOf: (term: string) => string;
}

/**
 * The language of a BCP 47 tag. English has lunr's stop words and stemmer, others those of their plugin to
 * lunr; where there is none, whole words are searched, folded.
 */
export function languageOf(tag: string, stemming?: Stemming): Language {
  const isEnglish = tag.toLowerCase().split('-')[0] === 'en';
  const means = stemming ?? (isEnglish ? english : undefined);
  const terms = new Map<string, string>();
  function termOfFolded(folded: string, word: string): string {
    if (means === undefined) return folded;
    const lower = word.toLowerCase();
    const isStopWord = means.isStopWord(folded) || (lower !== folded && means.isStopWord(lower));
    return isStopWord ? '' : means.stem(folded);
  }
  function term(word: string): string {
    let term = terms.get(word);
    if (term === undefined) {
      term = termOfFolded(fold(word), word);
      // A long session of typing must not grow without end.
      if (terms.size > 50_000) terms.clear();
      terms.set(word, term);
    }
    return term;
  }
  return {
    term,
    termOfFolded,
    endedTerms: (letters) => (isEnglish ? endedTerms(letters, term) : []),
    beginningOf: (term) => (means === undefined ? term : means.beginningOf(term)),
  };
}
