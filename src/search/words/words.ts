import { apostrophes } from './apostrophes.ts';

/**
 * Calls `visit` for each word of a text, in order, with the word as written and its offset.
 *
 * A word is a run of letters, digits and marks of any script. Some punctuation joins a word: an apostrophe or `&`
 * between letters (`O’Brien`, `AT&T`), a quotation mark in a Hebrew acronym (`צה"ל`), a point or comma between digits (`3.5`, `1,000`), points between single
 * letters (`U.S.`). In scripts without spaces (Chinese, Japanese, Thai and similar) every character is a word, so
 * that any part of a sentence can be found.
 *
 * Invisible characters (a soft hyphen, a zero-width space) inside a word belong to it. Raised digits and fractions are
 * no part of a number: `1931¹` is 1931 with the mark of a note, and 1½ is not 112.
 */
export function forEachWord(text: string, visit: (word: string, start: number) => void): void {
  const inAscii = ascii.test(text);
  let end = 0;
  for (const word of text.match(inAscii ? asciiWords : words) ?? []) {
    // No word starts in the characters between two matches, so this finds the word's own offset, in half the time
    // that the pattern takes to return it.
    const start = text.indexOf(word, end);
    end = start + word.length;
    if (inAscii || !spaceless.test(word)) visit(word, start);
    else for (const part of word.matchAll(spacelessParts)) visit(part[0], start + part.index);
  }
}

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Whether a word is one character of a script without spaces. */
export function isSpaceless(word: string): boolean {
  return word >= '\u0e00' && spaceless.test(word);
}

/** Without Unicode classes, matching takes half the time. */
const ascii = /^[\0-\x7f]*$/;
const asciiWords = new RegExp(wordPattern('A-Za-z', '', '0-9'), 'g');
const raised = String.raw`\u00b2\u00b3\u00b9\u2070\u2074-\u2079`;
const fractions = String.raw`\u00bc-\u00be\u2150-\u215f\u2189`;
/** Circled and bracketed digits mark notes too. */
const enclosed = String.raw`\u2460-\u249b\u24ea-\u24ff\u2776-\u2793`;
/** Numbers of scripts that write them with letters of their own, which Unicode does not count as digits. */
const otherNumbers = String.raw`\u1369-\u137c\u0bf0-\u0bf2\u0d70-\u0d72`;
const words = new RegExp(
  `(?![\\p{Cf}${raised}${fractions}${enclosed}])(?:` +
    `${wordPattern(String.raw`\p{L}`, String.raw`\p{M}\p{Cf}`, String.raw`\p{Nd}\p{Nl}\u2080-\u2089` + otherNumbers)})(?<!\\p{Cf})`,
  'gu',
);

/** @param letters characters of each class, for a character class of the pattern */
function wordPattern(letters: string, marks: string, digits: string): string {
  const any = `[${letters}${marks}${digits}]`;
  const initials = `[${letters}](?:\\.[${letters}])+\\.?(?!${any})`;
  const joined = `${any}*(?:[${digits}][.,](?=[${digits}])|[${letters}${marks}][${apostrophes}&](?=[${letters}])|[א-ת]["״׳](?=[א-ת]))`;
  return `${initials}|(?:${joined})*${any}+`;
}

const spacelessScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const spaceless = new RegExp(`[${spacelessScripts}]`, 'u');
const spacelessParts = new RegExp(String.raw`[${spacelessScripts}]\p{M}*|[^${spacelessScripts}]+`, 'gu');
