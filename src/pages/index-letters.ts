/** A letter of an alphabetical index, with the place of the first name that begins with it. */
export interface IndexLetter {
  readonly letter: string;
  readonly index: number;
}

/** With more letters, as in Chinese, they are no help in finding a name. */
const maxLetters = 40;

/**
 * The letters with which names begin, in their order. Letters that the alphabet of the language counts as one, such as
 * `E` and `É` in French, are one; those that it does not, such as `A` and `Å` in Swedish, are two. Digits are `0–9`, and
 * what has neither letter nor digit is `#`.
 *
 * @param names in the order of the alphabet
 * @returns nothing where there would be one letter or too many
 */
export function indexLetters(names: readonly string[], language: string): readonly IndexLetter[] {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const letters: IndexLetter[] = [];
  for (const [index, name] of names.entries()) {
    const letter = letterOf(name);
    if (!letters.some((each) => compare(each.letter, letter) === 0)) letters.push({ letter, index });
  }
  return letters.length > 1 && letters.length <= maxLetters ? letters : [];
}

function letterOf(name: string): string {
  const [first = '#'] = /[\p{L}\p{N}]/u.exec(name.normalize('NFC')) ?? [];
  if (/\p{N}/u.test(first)) return '0–9';
  // The first letter alone, where one is written as two in capitals.
  const [capital = first] = first.toUpperCase();
  return capital;
}
