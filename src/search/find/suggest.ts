import { longestNear } from '../query/query.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { KnownWords } from './known-words.ts';

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
  words: KnownWords,
  language: Language,
): Promise<readonly string[]> {
  // A `*` skips the stemmer, so that it may miss what the word alone finds.
  if (text.includes('*')) return [text.replaceAll('*', '')];
  const replaced: Replacement[] = [];
  for (const { word, start } of searchedWords(text)) {
    const term = language.term(word);
    const count = words.countOf(term);
    if (term === '' || count >= wellKnown || word.length > longestNear) continue;
    const forms = await words.near(fold(word), term, Math.max(1, count * moreLikely));
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
