import { maxFuzzyLength } from '../query/parse-query.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { Dictionary } from './dictionary.ts';

const maxSuggestions = 3;
/** A word in this many documents is taken to be spelled correctly. */
const minTrustedCount = 4;
/** How many times more documents must contain another word than one that occurs in the archive itself. */
const minCountRatio = 8;

/**
 * Texts that the reader may have meant, best first: the text with each rare or unknown word replaced by a similar,
 * more frequent one.
 */
export async function suggestTexts(
  text: string,
  dictionary: Dictionary,
  language: Language,
): Promise<readonly string[]> {
  // A word with `*` is not stemmed, so it may miss what the word alone finds.
  if (text.includes('*')) return [text.replaceAll('*', '')];
  const replacements: Replacement[] = [];
  for (const { word, start } of searchedWords(text)) {
    const term = language.term(word);
    const count = dictionary.documentCount(term);
    if (term === '' || count >= minTrustedCount || word.length > maxFuzzyLength) continue;
    const forms = await dictionary.nearestWords(fold(word), term, Math.max(1, count * minCountRatio));
    if (forms.length > 0) replacements.push({ start, end: start + word.length, forms });
  }
  const longest = Math.max(0, ...replacements.map(({ forms }) => forms.length));
  const texts = Array.from({ length: Math.min(longest, maxSuggestions) }, (_, choice) =>
    replace(text, replacements, choice),
  );
  return [...new Set(texts)];
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  /** Possible replacements, most likely first. */
  readonly forms: readonly string[];
}

/** The words of a query, without field names. */
function searchedWords(text: string): readonly { readonly word: string; readonly start: number }[] {
  const words: { word: string; start: number }[] = [];
  forEachWord(text, (word, start) => {
    if (text.charAt(start + word.length) !== ':') words.push({ word, start });
  });
  return words;
}

function replace(text: string, replacements: readonly Replacement[], choice: number): string {
  let result = '';
  let at = 0;
  for (const { start, end, forms } of replacements) {
    result += text.slice(at, start) + (forms[choice] ?? forms[0] ?? '');
    at = end;
  }
  return result + text.slice(at);
}
