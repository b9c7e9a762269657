/** Whether a word has letters only of the scripts that another is written in. */
export function isOfSameScript(word: string, other: string): boolean {
  return scripts.every((script) => !script.test(word) || script.test(other));
}

/** Those that archives are written in; the others only say that they are none of these. */
const scripts = [
  ...['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Devanagari', 'Bengali'],
  ...['Tamil', 'Telugu', 'Thai', 'Hangul', 'Hiragana', 'Katakana', 'Han', 'Ethiopic'],
].map((name) => new RegExp(String.raw`\p{Script=${name}}`, 'u'));
