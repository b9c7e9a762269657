import type { Language } from './words/language.ts';
import { forEachWord } from './words/words.ts';

/** A word of a text that matches a query. */
export interface MatchedWord {
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The matching term: all forms of a word share it. */
  readonly term: string;
}

/** Finds the words of a text that match a query, in any form, in order. */
export type MatchedWords = (text: string) => readonly MatchedWord[];

/** @param terms the index terms that the query matches, including completions and similar spellings */
export function matchedWords(terms: ReadonlySet<string>, language: Language): MatchedWords {
  const prefixes = limitPrefixes([...terms].map(language.prefixOf));
  const initials = [...new Set(prefixes.map((prefix) => prefix.charAt(0)))];
  return (text) => {
    const matched: MatchedWord[] = [];
    for (const [from, to] of spansToTokenize(text, prefixes, initials)) {
      forEachWord(text.slice(from, to), (word, at) => {
        const term = language.term(word);
        const start = from + at;
        if (terms.has(term)) matched.push({ start, end: start + word.length, term });
      });
    }
    return matched;
  };
}

/**
 * The spans of a text, between spaces, that may contain a word with one of the prefixes, in order. No word contains
 * a space, and most spans contain no match: tokenizing and stemming the whole text would take most of the time of
 * rendering a result.
 */
function spansToTokenize(
  text: string,
  prefixes: readonly string[],
  initials: readonly string[],
): readonly Span[] {
  const whole: Span = [0, text.length];
  const lower = text.toLowerCase();
  // Some letters become two in lower case, which shifts the offsets of those after them.
  if (prefixes.includes('') || lower.length !== text.length) return [whole];
  const offsets: number[] = [];
  for (const prefix of prefixes) {
    for (let at = lower.indexOf(prefix); at >= 0; at = lower.indexOf(prefix, at + 1)) offsets.push(at);
  }
  for (const offset of foldingOffsets(text, lower, initials)) offsets.push(offset);
  // So many offsets come from scripts other than Latin, all of whose letters may be folded.
  if (offsets.length * 8 > text.length) return [whole];
  const spans: Span[] = [];
  let end = 0;
  for (const offset of offsets.sort((a, b) => a - b)) {
    if (offset < end) continue;
    const space = text.indexOf(' ', offset);
    end = space < 0 ? text.length : space;
    spans.push([text.lastIndexOf(' ', offset) + 1, end]);
  }
  return spans;
}

type Span = readonly [from: number, to: number];

/**
 * Offsets at which folding changes a word that may start with one of the prefixes. Punctuation inside a word never
 * changes its first letter, which precedes it, so the punctuation in most numbers can be skipped. Any other changed
 * letter may become any letter.
 */
function foldingOffsets(text: string, lower: string, initials: readonly string[]): readonly number[] {
  const offsets: number[] = [];
  let from = 0;
  folded.lastIndex = 0;
  while (folded.test(text)) {
    const offset = folded.lastIndex - 1;
    const before = lower.slice(from, offset);
    // If the previous offset is in the same span, everything before it was checked then.
    const span = before.slice(before.lastIndexOf(' ') + 1);
    const isPunctuation = punctuation.includes(text.charAt(offset));
    if (!isPunctuation || initials.some((initial) => span.includes(initial))) offsets.push(offset);
    from = offset;
  }
  return offsets;
}

const punctuation = `'’&.,`;

/**
 * What folding removes from a word or turns into another letter: punctuation inside it, and everything beyond ASCII
 * except the dashes, quotation marks and spaces of Unicode. Invisible characters are removed from words too.
 */
const folded = new RegExp(
  `[A-Za-z0-9][${punctuation}](?=[A-Za-z0-9])|[^\\0-\\x7f\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u205f]`,
  'g',
);

/** A word that is being typed can match many terms, and `*e*` matches most of them. */
const maxPrefixes = 16;

/** The distinct prefixes, shortened if there are too many. */
function limitPrefixes(prefixes: readonly string[]): readonly string[] {
  let distinct = new Set(prefixes);
  for (let letters = 4; distinct.size > maxPrefixes && letters > 0; letters--) {
    distinct = new Set([...distinct].map((prefix) => prefix.slice(0, letters)));
  }
  return [...distinct];
}
