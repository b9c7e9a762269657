import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { asciiWordAt, forEachWord, isAscii } from '../words/words.ts';
import { noHash } from './hash.ts';
import { LetterWords, letterHash } from './letters.ts';
import { Numbers } from './numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms, and the words that they are written as. */
export interface Vocabularies {
  readonly terms: Vocabulary;
  readonly forms: Vocabulary;
}

/** Stands for a word that is too common to be searched for, in the place of its term's number. */
export const none = -1;

/** What is read in the place of a line break, `wordsOfBreak` times. */
const lineBreak = -1;

/** More than a phrase has of common words in a row, which may stand for any: so no phrase runs across a line break. */
const wordsOfBreak = 8;

/**
 * Reads texts into words. A word as it is read is one number, its place among all words in lower case and whether it
 * is written with a capital, which is all that its case changes:
 *
 *     Oil prices rose, oil fell      1 2 4 0 6       twice the place, and 1 more for a capital
 */
export class WordReader {
  readonly #language: Language;
  readonly #spellings: Spellings;
  readonly #vocabularies: Vocabularies;
  /** By a word's place, all that follows from the word. */
  readonly #terms = new Numbers();
  readonly #forms = new Numbers();
  readonly #folded: string[] = [];
  readonly #named: (readonly Spelling[])[] = [];
  /** Words of letters and digits alone, and where each stands among all words. */
  readonly #letterWords = new LetterWords();
  readonly #letterPlaces = new Numbers();
  /** All others, as written. */
  readonly #others = new Map<string, number>();

  constructor(language: Language, spellings: Spellings, vocabularies: Vocabularies) {
    this.#language = language;
    this.#spellings = spellings;
    this.#vocabularies = vocabularies;
  }

  /** All terms have numbers below this. */
  get termCount(): number {
    return this.#vocabularies.terms.texts.length;
  }

  /** The number of the term of what was read; `none` where it has none. */
  termOf(word: number): number {
    return word < 0 ? none : (this.#terms.values[word >> 1] ?? none);
  }

  /** The number of the word in lower case, in the vocabulary of forms. */
  formOf(word: number): number {
    return this.#forms.values[word >> 1] ?? none;
  }

  /** The word as it is compared; empty for a line break. */
  foldedOf(word: number): string {
    return word < 0 ? '' : (this.#folded[word >> 1] ?? '');
  }

  hasCapital(word: number): boolean {
    return (word & 1) === 1;
  }

  /** The actors' spellings that the word may be the first of. */
  spellingsOf(word: number): readonly Spelling[] {
    return word < 0 ? [] : (this.#named[word >> 1] ?? []);
  }

  /** Puts the words of a text behind those that were read before. */
  read(text: string, words: Numbers): void {
    const before = words.length;
    if (isAscii(text)) {
      this.#readAscii(text, words, before);
      return;
    }
    for (const line of text.split('\n')) {
      if (words.length > before) breakLine(words);
      if (isAscii(line)) this.#readAscii(line, words, before);
      else forEachWord(line, (word) => words.push(this.#other(word)));
    }
  }

  /**
   * Nearly all words of a text in ASCII are letters and digits and nothing else. Where a sign stands behind them that
   * may hold a word together, the pattern of words decides.
   */
  #readAscii(text: string, words: Numbers, before: number): void {
    for (let at = 0; at < text.length; ) {
      const kind = kinds[text.charCodeAt(at)] ?? 0;
      if ((kind & inWord) === 0) {
        if (kind === breaking && words.length > before) breakLine(words);
        at++;
        continue;
      }
      const from = at;
      let hash = noHash;
      let all = 0;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const kind = kinds[code] ?? 0;
        if ((kind & inWord) === 0) break;
        all |= kind;
        hash = letterHash(hash, code);
      }
      const longer = mayHold(text, at) ? asciiWordAt(text, from) : '';
      if (longer.length > at - from) {
        words.push(this.#other(longer));
        at = from + longer.length;
      } else words.push(this.#letterWord(text, from, at, hash) * 2 + ((all & capital) === 0 ? 0 : 1));
    }
  }

  /** The place of a word of letters and digits. */
  #letterWord(text: string, from: number, to: number, hash: number): number {
    const known = this.#letterWords.find(text, from, to, hash);
    if (known === this.#letterWords.count) {
      this.#letterWords.add(text, from, to, hash);
      this.#letterPlaces.push(this.#add(text.slice(from, to).toLowerCase()));
    }
    return this.#letterPlaces.values[known] ?? 0;
  }

  #other(written: string): number {
    let word = this.#others.get(written);
    if (word === undefined) {
      const form = written.toLowerCase();
      word = form === written ? this.#add(form) * 2 : this.#other(form) + (hasCapital(written) ? 1 : 0);
      this.#others.set(written, word);
    }
    return word;
  }

  /** Adds a word in lower case, and tells its place. */
  #add(form: string): number {
    const { terms, forms } = this.#vocabularies;
    const folded = fold(form);
    const term = this.#language.termOfFolded(folded, form);
    this.#terms.push(term === '' ? none : terms.idOf(term));
    this.#forms.push(term === '' ? none : forms.idOf(form));
    this.#folded.push(folded);
    return this.#named.push(this.#spellings.beginningWith(folded)) - 1;
  }
}

/** Whether the character at a place may hold together what stands before and behind it. */
function mayHold(text: string, at: number): boolean {
  if (at + 1 >= text.length || kinds[text.charCodeAt(at)] !== holding) return false;
  return ((kinds[text.charCodeAt(at + 1)] ?? 0) & inWord) !== 0;
}

function breakLine(words: Numbers): void {
  for (let i = 0; i < wordsOfBreak; i++) words.push(lineBreak);
}

const inWord = 1;
const capital = 2;
const breaking = 4;
const holding = 8;

/** What ASCII characters are to words, by their codes. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return inWord | capital;
  if (/[a-z0-9]/.test(character)) return inWord;
  if (character === '\n') return breaking;
  return /[.,'&]/.test(character) ? holding : 0;
});
