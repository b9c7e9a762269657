/**
 * Calls `visit` for each word of a text, in order, with the word as written and where it stands.
 *
 * A word is a run of letters, digits and marks of any script. Some signs hold a word together: an
 * apostrophe or `&` between letters (`O’Brien`, `AT&T`), a point or comma between digits (`3.5`, `1,000`),
 * points between single letters (`U.S.`). Scripts that write no spaces (Chinese, Japanese, Thai and their
 * like) give one word a character, so that any part of a sentence can be found.
 */
export function forEachWord(text: string, visit: (word: string, start: number) => void): void {
  const inAscii = ascii.test(text);
  let end = 0;
  for (const word of text.match(inAscii ? asciiWords : words) ?? []) {
    // What stands between two words begins none, so the next place is the word's own. To ask the pattern for it
    // takes twice as long.
    const start = text.indexOf(word, end);
    end = start + word.length;
    if (inAscii || !spaceless.test(word)) visit(word, start);
    else for (const part of word.matchAll(spacelessParts)) visit(part[0], start + part.index);
  }
}

/** The word that begins at a place of an ASCII text, as `forEachWord` has it. */
export function asciiWordAt(text: string, start: number): string {
  asciiWord.lastIndex = start;
  return asciiWord.test(text) ? text.slice(start, asciiWord.lastIndex) : '';
}

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** Without Unicode's classes, words are found in half the time. */
const ascii = /^[\0-\x7f]*$/;
const asciiPattern = wordPattern('A-Za-z', '', '0-9');
const asciiWords = new RegExp(asciiPattern, 'g');
const asciiWord = new RegExp(asciiPattern, 'y');
const words = new RegExp(wordPattern(String.raw`\p{L}`, String.raw`\p{M}`, String.raw`\p{N}`), 'gu');

/** The pattern of a word, from the letters, marks and digits that may stand in it. */
function wordPattern(letters: string, marks: string, digits: string): string {
  const any = `[${letters}${marks}${digits}]`;
  const initials = `[${letters}](?:\\.[${letters}])+\\.?(?!${any})`;
  const heldTogether = `${any}*(?:[${digits}][.,](?=[${digits}])|[${letters}${marks}]['’ʼ＇&](?=[${letters}]))`;
  return `${initials}|(?:${heldTogether})*${any}+`;
}

const spacelessScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const spaceless = new RegExp(`[${spacelessScripts}]`, 'u');
const spacelessParts = new RegExp(String.raw`[${spacelessScripts}]\p{M}*|[^${spacelessScripts}]+`, 'gu');
