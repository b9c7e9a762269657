/**
 * Calls `visit` for each word of a text, in order, with the word as written and where it stands.
 *
 * A word is a run of letters, digits and marks of any script. Some signs hold a word together: an
 * apostrophe or `&` between letters (`O’Brien`, `AT&T`), a point or comma between digits (`3.5`, `1,000`),
 * points between single letters (`U.S.`). Scripts that write no spaces (Chinese, Japanese, Thai and their
 * like) give one word a character, so that any part of a sentence can be found.
 */
export function forEachWord(text: string, visit: (word: string, start: number) => void): void {
  for (const match of text.matchAll(words)) {
    const word = match[0];
    if (ascii.test(word) || !spaceless.test(word)) visit(word, match.index);
    else for (const part of word.matchAll(spacelessParts)) visit(part[0], match.index + part.index);
  }
}

const initials = String.raw`\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}\p{N}])`;
const heldTogether = String.raw`[\p{L}\p{M}\p{N}]*(?:\p{N}[.,](?=\p{N})|[\p{L}\p{M}]['’ʼ＇&](?=\p{L}))`;
const words = new RegExp(String.raw`${initials}|(?:${heldTogether})*[\p{L}\p{M}\p{N}]+`, 'gu');

const ascii = /^[!-~]*$/;
const spacelessScripts = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const spaceless = new RegExp(`[${spacelessScripts}]`, 'u');
const spacelessParts = new RegExp(String.raw`[${spacelessScripts}]\p{M}*|[^${spacelessScripts}]+`, 'gu');
