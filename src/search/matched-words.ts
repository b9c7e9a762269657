import type { Language } from './words/language.ts';
import { isOfName, nameTermIn, stopWordOfName } from './words/names.ts';
import { type Place, placesIn } from './words/places.ts';
import { isSequence, termsOfSequence } from './words/sequence.ts';
import { brokenAfter } from './words/word-groups.ts';

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

/**
 * @param terms the index terms that the query matches, including completions and similar spellings, and the sequences of
 *   terms (`sequenceOf`)
 */
export function matchedWords(terms: ReadonlySet<string>, language: Language): MatchedWords {
  const sequences = [...terms].filter(isSequence).map((text) => ({ text, terms: termsOfSequence(text) }));
  const names = [...terms].filter(isOfName).map(nameTermIn);
  const words = [...terms].filter((term) => !isSequence(term) && !isOfName(term));
  const single = new Set([...words, ...names]);
  const prefixes = limitPrefixes([
    ...[...words, ...sequences.flatMap(({ terms }) => terms.map(({ term }) => term))].map(language.prefixOf),
    ...names.map(stopWordOfName),
  ]);
  const initials = [...new Set(prefixes.map((prefix) => prefix.charAt(0)))];
  return (text) => {
    const places: Place[] = [];
    for (const [from, to] of spansToTokenize(text, prefixes, initials)) {
      for (const place of placesIn(text.slice(from, to), language)) places.push(shift(place, from));
    }
    const matched = places.flatMap(({ terms }) => terms.filter(({ term }) => single.has(term)));
    for (const { text: term, terms } of sequences) {
      for (const i of places.keys()) {
        const end = endOfSequence(terms, places, i, text);
        if (end !== undefined) matched.push({ term, start: places[i]?.start ?? 0, end });
      }
    }
    return withoutOverlaps(matched);
  };
}

function shift({ start, end, terms }: Place, by: number): Place {
  return {
    start: start + by,
    end: end + by,
    terms: terms.map((each) => ({ ...each, start: each.start + by, end: each.end + by })),
  };
}

/** Where a sequence that begins at a place ends; undefined if another stands there. */
function endOfSequence(
  terms: ReturnType<typeof termsOfSequence>,
  places: readonly Place[],
  first: number,
  text: string,
): number | undefined {
  let end: number | undefined;
  for (const { term, offset } of terms) {
    const found = places[first + offset]?.terms.find((each) => each.term === term);
    if (found === undefined) return undefined;
    end = Math.max(end ?? 0, found.end);
  }
  const last = terms.at(-1)?.offset ?? 0;
  // Only some of the words of the text are in the list, and no sequence continues on the next line.
  for (let i = first; i < first + last; i++) {
    if (/[\p{L}\p{N}\n]/u.test(text.slice(places[i]?.end ?? 0, places[i + 1]?.start ?? 0))) return undefined;
  }
  return end;
}

/** In order of the text. Of matches that overlap, such as the pairs of a run, the whole is one match. */
function withoutOverlaps(matches: readonly MatchedWord[]): readonly MatchedWord[] {
  const merged: MatchedWord[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || match.start >= last.end) merged.push(match);
    else if (match.end > last.end) merged[merged.length - 1] = { ...last, end: match.end };
  }
  return merged;
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
    end = spaceAfter(text, offset);
    // A word may be broken at the end of a line.
    while (brokenAfter(text, end - 1)) end = spaceAfter(text, end + 1);
    spans.push([text.lastIndexOf(' ', offset) + 1, end]);
  }
  return spans;
}

function spaceAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
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

const punctuation = `'’‘‛\`′&.,-‐‑`;

/**
 * What folding removes from a word or turns into another letter: punctuation inside it, and everything beyond ASCII
 * except the dashes, quotation marks and spaces of Unicode. Invisible characters are removed from words too.
 */
const folded = new RegExp(
  `[A-Za-z0-9][${punctuation.replace('-', '\\-')}](?=[A-Za-z0-9])|[^\\0-\\x7f\\u2000-\\u200a\\u2010-\\u2029\\u202f-\\u205f]`,
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
