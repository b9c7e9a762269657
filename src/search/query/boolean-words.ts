/**
 * Reads `NOT`, `OR` and `AND` in capitals: `NOT` excludes the next word or phrase as `-` does, `OR` makes the words
 * before and after it alternatives, and `AND` changes nothing, because all words are wanted anyway. In a query that is
 * written in capitals throughout they are words like others.
 *
 * @returns the text with `-` for `NOT`, and with `alternativeMark` after each word that an `OR` follows
 */
export function readBooleanWords(text: string): string {
  if (!/\p{Ll}/u.test(text)) return text;
  return text
    .replace(/(^|\s)AND(?=\s)/g, '$1')
    .replace(/(^|\s)NOT\s+[-+]?(?=\S)/g, '$1-')
    .replace(/(\S)\s+OR\s+(?=[^\s-])/g, `$1${alternativeMark} `);
}

/** At the end of a word: the next one is an alternative to it. A character for private use, which no text contains. */
export const alternativeMark = '\ue000';
