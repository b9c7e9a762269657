import { type NameCase, nameCaseOf } from './names.ts';

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
