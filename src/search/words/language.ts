import { englishCompletions } from './english.ts';
import { fold } from './fold.ts';
import { english, type Stemming } from './stemming.ts';

/** Turns the words of one language into index terms. The build and the page must use the same. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** The term of a word as written; empty for a stop word. Results are cached. */
  readonly term: (word: string) => string;
  /** The same for a word that is already folded, without the cache: the caller caches the result. */
  readonly termOfFolded: (folded: string, word: string) => string;
  /**
   * Terms of the possible completions of some folded letters that already run past what the stemmer leaves:
   * `negotiati` may become `negotiation`, whose term is `negoti`.
   */
  readonly completions: (letters: string) => readonly string[];
  /** The longest known prefix that all words of a term share, once folded; may be empty. */
  readonly prefixOf: (term: string) => string;
}

/**
 * The language of a BCP 47 tag. English uses lunr's stop words and stemmer, other languages those of their lunr
 * plugin. Without a plugin, whole folded words are the terms.
 */
export function languageOf(tag: string, pluginStemming?: Stemming): Language {
  const isEnglish = tag.toLowerCase().split('-')[0] === 'en';
  const stemming = pluginStemming ?? (isEnglish ? english : undefined);
  const terms = new Map<string, string>();
  function termOfFolded(folded: string, word: string): string {
    if (stemming === undefined) return folded;
    const lower = word.toLowerCase();
    const isStopWord = stemming.isStopWord(folded) || (lower !== folded && stemming.isStopWord(lower));
    return isStopWord ? '' : stemming.stem(folded);
  }
  function term(word: string): string {
    let term = terms.get(word);
    if (term === undefined) {
      term = termOfFolded(fold(word), word);
      // The cache must not grow forever in a long session of typing.
      if (terms.size > 50_000) terms.clear();
      terms.set(word, term);
    }
    return term;
  }
  return {
    tag,
    term,
    termOfFolded,
    completions: (letters) => (isEnglish ? englishCompletions(letters, term) : []),
    prefixOf: (term) => (stemming === undefined ? term : stemming.prefixOf(term)),
  };
}
