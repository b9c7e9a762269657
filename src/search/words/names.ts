import { fold } from './fold.ts';

/**
 * Stop words that are names: the WHO, Theresa May, the band The Who. Where a stop word is written as a name it is indexed as
 * a term of its own, which no other word has, at its position:
 *
 *     =may         with a capital: Mrs May, The Who, the WHO
 *     =WHO         in capitals
 *     smith=will   in a name of a topic or an actor, beside another word: Will Smith
 *
 * The last begins with the other word, so it is in the same shard, and a query finds out at no cost whether its words are a
 * name that the archive knows.
 */
export function nameTerm(folded: string): string {
  return nameSign + folded;
}

export function acronymTerm(folded: string): string {
  return nameSign + folded.toUpperCase();
}

export function knownNameTerm(term: string, stopWord: string): string {
  return term + nameSign + stopWord;
}

/** The terms of a word as it is written, if it were a stop word and a name. */
export function nameTermsAsWritten(word: string): readonly string[] {
  const nameCase = nameCaseOf(word);
  if (nameCase === undefined) return [];
  const folded = fold(word);
  return nameCase === 'acronym' ? [nameTerm(folded), acronymTerm(folded)] : [nameTerm(folded)];
}

/** Whether a term is any of these. */
export function isOfName(term: string): boolean {
  return term.includes(nameSign);
}

/** The name term that a term of a name ends with. */
export function nameTermIn(term: string): string {
  return term.slice(term.indexOf(nameSign));
}

/** The folded stop word of a name term. */
export function stopWordOfName(name: string): string {
  return name.slice(nameSign.length).toLowerCase();
}

/** No folded word contains it. */
const nameSign = '=';

/** How a word is written. A single letter is neither: `I`, `A`. */
export type NameCase = 'capital' | 'acronym' | undefined;

/** `WHO`, `W.H.O.` and `WHO’s` are acronyms; `May` begins with a capital. */
export function nameCaseOf(word: string): NameCase {
  const letters = word.replace(possessive, '').replace(/[^\p{L}\p{M}]+/gu, '');
  if (letters.length < 2 || !/^\p{Lu}/u.test(letters)) return undefined;
  return letters === letters.toUpperCase() ? 'acronym' : 'capital';
}

const possessive = /['’‘‛ʼ＇`´′][sS]$/u;
