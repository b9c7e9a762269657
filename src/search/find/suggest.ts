import { decodeCounts, decodeForms, decodeTerms, type WordList } from '../files/word-list.ts';
import { longestNear } from '../query/query.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { Breathe } from './breathe.ts';
import { placeOf, termsNear } from './term-list.ts';

/** How many texts are offered at most. */
const mostSuggestions = 3;
/** A word that this many documents hold was meant as it is written. */
const wellKnown = 4;
/** Another word must stand in so many times more documents to be meant instead of a word that there is. */
const moreLikely = 8;

/**
 * Texts that the reader may have meant: the text with each word that the archive hardly knows replaced by a near
 * one that it knows better. The best first.
 */
export async function suggestTexts(
  text: string,
  list: WordList,
  language: Language,
  breathe: Breathe,
): Promise<readonly string[]> {
  // A `*` skips the stemmer, so that it may miss what the word alone finds.
  if (text.includes('*')) return [text.replaceAll('*', '')];
  const words = knownWords(list, breathe);
  const replaced: Replacement[] = [];
  for (const { word, start } of searchedWords(text)) {
    const term = language.term(word);
    const count = words.countOf(term);
    if (term === '' || count >= wellKnown || word.length > longestNear) continue;
    const forms = await words.near(fold(word), term, count);
    if (forms.length > 0) replaced.push({ start, end: start + word.length, forms });
  }
  const longest = Math.max(0, ...replaced.map(({ forms }) => forms.length));
  const texts = Array.from({ length: Math.min(longest, mostSuggestions) }, (_, choice) =>
    replace(text, replaced, choice),
  );
  return [...new Set(texts)];
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  /** What may stand there instead, the likeliest first. */
  readonly forms: readonly string[];
}

/** The words of a query, but for the names of fields. */
function searchedWords(text: string): readonly { readonly word: string; readonly start: number }[] {
  const words: { word: string; start: number }[] = [];
  forEachWord(text, (word, start) => {
    if (text.charAt(start + word.length) !== ':') words.push({ word, start });
  });
  return words;
}

function replace(text: string, replaced: readonly Replacement[], choice: number): string {
  let result = '';
  let at = 0;
  for (const { start, end, forms } of replaced) {
    result += text.slice(at, start) + (forms[choice] ?? forms[0] ?? '');
    at = end;
  }
  return result + text.slice(at);
}

/** Slips of the hand swap letters more often than they change one, and seldom miss the first. */
function likeness(form: string, word: string): number {
  const letters = (text: string): string => [...text].sort().join('');
  return Number(form.charAt(0) === word.charAt(0)) + 2 * Number(letters(form) === letters(word));
}

function knownWords(list: WordList, breathe: Breathe) {
  const terms = decodeTerms(list);
  const forms = decodeForms(list, terms);
  const counts = decodeCounts(list);
  const places = new Map(forms.map((form, place) => [form, place]));

  return {
    countOf: (term: string): number => counts[placeOf(terms, term) ?? -1] ?? 0,
    /** The words near one as it is written or in its term, the likeliest first. */
    async near(word: string, term: string, count: number): Promise<readonly string[]> {
      for (const distance of word.length > 4 ? ([1, 2] as const) : ([1] as const)) {
        const near = new Set([
          ...(await termsNear(terms, term, distance, breathe)).map((each) => placeOf(terms, each)),
          ...(await termsNear(forms, word, distance, breathe)).map((each) => places.get(each)),
        ]);
        const likely = [...near]
          .filter((place) => place !== undefined)
          .filter((place) => terms[place] !== term && (counts[place] ?? 0) >= Math.max(1, count * moreLikely))
          .sort((a, b) => {
            const [left, right] = [forms[a] ?? '', forms[b] ?? ''];
            return (
              likeness(right, word) - likeness(left, word) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b
            );
          });
        if (likely.length > 0) return likely.slice(0, mostSuggestions).map((place) => forms[place] ?? '');
      }
      return [];
    },
  };
}
