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
  const beginnings = few([...terms].map(language.beginningOf));
  const initials = [...new Set(beginnings.map((beginning) => beginning.charAt(0)))];
  return (text) => {
    const matched: MatchedWord[] = [];
    for (const [from, to] of piecesToCut(text, beginnings, initials)) {
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
 * Where the pieces of a text between spaces begin and end that may hold a word with one of some beginnings, in order.
 * No word reaches over a space, and most pieces hold none: to cut words out of all, and stem them, would take most of
 * the time that drawing a result takes.
 */
function piecesToCut(
  text: string,
  beginnings: readonly string[],
  initials: readonly string[],
): readonly Span[] {
  const whole: Span = [0, text.length];
  const lower = text.toLowerCase();
  // Some letters are two in lower case, which moves those after them.
  if (beginnings.includes('') || lower.length !== text.length) return [whole];
  const places: number[] = [];
  for (const beginning of beginnings) {
    for (let at = lower.indexOf(beginning); at >= 0; at = lower.indexOf(beginning, at + 1)) places.push(at);
  }
  for (const place of changingPlaces(text, lower, initials)) places.push(place);
  // As in other scripts, whose letters all count as changing.
  if (places.length * 8 > text.length) return [whole];
  const pieces: Span[] = [];
  let end = 0;
  for (const place of places.sort((a, b) => a - b)) {
    if (place < end) continue;
    const space = text.indexOf(' ', place);
    end = space < 0 ? text.length : space;
    pieces.push([text.lastIndexOf(' ', place) + 1, end]);
  }
  return pieces;
}

type Span = readonly [from: number, to: number];

/**
 * Where folding changes a word that may begin as wanted. A sign leaves a word the letter that it begins with, which
 * stands before it, so the signs in most numbers are passed over; another letter may become any.
 */
function changingPlaces(text: string, lower: string, initials: readonly string[]): readonly number[] {
  const places: number[] = [];
  let from = 0;
  changing.lastIndex = 0;
  while (changing.test(text)) {
    const place = changing.lastIndex - 1;
    const before = lower.slice(from, place);
    // Where the last place is in the same piece, all that is before it was looked at then.
    const piece = before.slice(before.lastIndexOf(' ') + 1);
    const isSign = signs.includes(text.charAt(place));
    if (!isSign || initials.some((initial) => piece.includes(initial))) places.push(place);
    from = place;
  }
  return places;
}

const signs = `'’&.,`;

/**
 * What folding takes out of a word or turns into another letter: a sign inside it, and whatever is beyond ASCII but
 * for the dashes, quotes and spaces of Unicode.
 */
const changing = new RegExp(`[A-Za-z0-9][${signs}](?=[A-Za-z0-9])|[^\\0-\\x7f\\u2000-\\u206f]`, 'g');

/** A word being typed stands for many terms, and `*e*` for most that there are. */
const mostBeginnings = 16;

/** Each beginning once; where they are many, what is left of them when they are cut short. */
function few(beginnings: readonly string[]): readonly string[] {
  let different = new Set(beginnings);
  for (let letters = 4; different.size > mostBeginnings && letters > 0; letters--) {
    different = new Set([...different].map((beginning) => beginning.slice(0, letters)));
  }
  return [...different];
}
