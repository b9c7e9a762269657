import { apostrophes } from './apostrophes.ts';
import { withDigraphs } from './digraphs.ts';
import { partAfterElision } from './elision.ts';
import { englishCompletions } from './english.ts';
import { fold } from './fold.ts';
import { english, lightStemmingOf, type Stemming } from './stemming.ts';
import { withoutHyphens } from './word-groups.ts';

/** Turns the words of one language into index terms. The build and the page must use the same. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /**
   * What a word as written is indexed as, at one position, without duplicates: its own term first, then that of the part
   * after an elision (`armée` in `l’armée`), that of another spelling (`Mueller` for `Müller`). None for a stop word. Results are cached.
   */
  readonly terms: (word: string) => readonly string[];
  /** The same, without the cache: the caller caches the result. */
  readonly computeTerms: (word: string, folded?: string) => readonly string[];
  /** Whether the word is a stop word in this language or, of several, in any of them. */
  readonly isStopWord: (word: string) => boolean;
  /** Of several languages, the terms of a word in those in which it is no stop word. */
  readonly otherTerms: (word: string) => readonly string[];
  /** The first of the terms; empty for a stop word. */
  readonly term: (word: string) => string;
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
  const code = tag.toLowerCase().split('-')[0] ?? '';
  const isEnglish = code === 'en';
  const stemming = pluginStemming ?? (isEnglish ? english : lightStemmingOf(code));
  const cached = new Map<string, readonly string[]>();

  /** None for a stop word. */
  function stemsOf(word: string, folded = fold(word)): readonly string[] {
    if (stemming === undefined) return [folded];
    const lower = word === folded ? folded : withoutHyphens(word.toLowerCase());
    const isStopWord = stemming.isStopWord(folded) || (lower !== folded && stemming.isStopWord(lower));
    return isStopWord ? [] : stemming.stems(folded, lower);
  }
  function computeTerms(written: string, folded = fold(written)): readonly string[] {
    // Most words, and all numbers, have nothing that makes them more than one.
    if (withoutSigns.test(written)) return stemsOf(written, folded);
    const word = code === 'tr' ? written.replace(suffixAfterApostrophe, '') : written;
    const own = stemsOf(word);
    // A stop word is one in any spelling, but not with an article: `l’un`.
    const others = [partAfterElision(word), own.length === 0 ? '' : withDigraphs(word, code)];
    return [...new Set([...own, ...others.flatMap((other) => stemsOf(other))])].filter(Boolean);
  }
  function terms(word: string): readonly string[] {
    let terms = cached.get(word);
    if (terms === undefined) {
      terms = computeTerms(word);
      // The cache must not grow forever in a long session of typing.
      if (cached.size > 50_000) cached.clear();
      cached.set(word, terms);
    }
    return terms;
  }
  const term = (word: string): string => terms(word)[0] ?? '';
  return {
    tag,
    terms,
    computeTerms,
    term,
    isStopWord: (word) => terms(word).length === 0,
    otherTerms: terms,
    completions: (letters) => (isEnglish ? englishCompletions(letters, term) : []),
    prefixOf: (term) => (stemming === undefined ? term : stemming.prefixOf(term)),
  };
}

/** ASCII without apostrophes. */
const withoutSigns = /^[\0-&(-_a-\x7f]*$/;

/** In Turkish an apostrophe separates a name from its endings: `İstanbul’da`, `NATO’nun`. */
const suffixAfterApostrophe = new RegExp(`(?<=..)[${apostrophes}].*$`, 'u');
