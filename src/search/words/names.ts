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

/**
 * Articles, prepositions and conjunctions, folded. They are in many names and tell none from another, and a title in which
 * each word has a capital gives them one too: `Bank Of England`. So they are asked for only where a query has nothing else.
 */
export function isParticle(folded: string): boolean {
  return particles.has(folded);
}

const particles = new Set(
  (
    'a about after among an and as at between but by for from in into is of off on or over than that the to with without ' +
    'au aux avec d dans de des du en et l la le les ou par pour sur un une y ' +
    'das dem den der die ein eine im in mit und vom von zu zum zur ' +
    'al con del e el las los o para por un una ' +
    'da das do dos em na no os um uma com ' +
    'alla dei del della delle di gli il lo per ' +
    'av den det een en ett het i met og och op op van voor som til'
  ).split(' '),
);

/** Tells whether the stop words of a text are written as names. It remembers the line of the last word. */
export class NamesInText {
  #text = '';
  #lineStart = 0;
  #lineEnd = -1;
  #isInCapitals = false;

  /**
   * How a word is written, if it is a name: it has a capital that it does not owe to its place. At the beginning of a
   * sentence it counts only before another capital (`Will Smith`, not `Will they`), and where all words of a line are in
   * capitals none counts, except abbreviations with points.
   *
   * @param start offset in the text, like `end`
   */
  caseAt(text: string, start: number, end: number): NameCase {
    const word = text.slice(start, end);
    const written = nameCaseOf(word);
    if (written === undefined) return undefined;
    if (written === 'acronym' && word.includes('.')) return written;
    this.#moveTo(text, start);
    if (this.#isInCapitals) return undefined;
    return written === 'acronym' ||
      !this.#isAtBeginning(text, start) ||
      beforeCapital.test(text.slice(end, end + 8))
      ? written
      : undefined;
  }

  #moveTo(text: string, at: number): void {
    if (this.#text === text && this.#lineStart <= at && at < this.#lineEnd) return;
    this.#text = text;
    this.#lineStart = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    this.#lineEnd = end < 0 ? text.length : end;
    this.#isInCapitals = !wordInLowerCase.test(text.slice(this.#lineStart, this.#lineEnd));
  }

  #isAtBeginning(text: string, start: number): boolean {
    const before = text.slice(Math.max(this.#lineStart, start - maxTitle), start);
    return sentenceBefore.test(before) && !titleBefore.test(before);
  }
}

const wordInLowerCase = /(?<![\p{L}\p{M}])\p{Ll}{2}/u;
const beforeCapital = /^[^\S\n]{1,2}["“‘'«]?\p{Lu}(?!\p{Lu})/u;
/** What a sentence begins after: nothing, the end of another, a quotation mark, a dash or a bullet. */
const sentenceBefore = /(?:^|[.!?:…¡¿•*"“”„«»‘’([]|(?:^|\s)['–—-]+)\s*$/u;
/** A point that ends no sentence. */
const titleBefore =
  /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Mme|Mlle|Dr|St|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt|Rev|Hon|Pres|Hr|Fr|Sr|Sra)\.\s*$/u;
/** Characters that are looked at before a word. */
const maxTitle = 12;
