import { fold } from '../words/fold.ts';
import { withoutInvisible } from '../words/invisible.ts';
import type { Language } from '../words/language.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { asciiWordAt, forEachWord, isAscii } from '../words/words.ts';
import { AsciiWords, extendWordHash } from './ascii-words.ts';
import { emptyHash } from './hash.ts';
import { IntList } from './int-list.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The terms, and the words that they occur as (their forms). */
export interface Vocabularies {
  readonly terms: Vocabulary;
  readonly forms: Vocabulary;
}

/** Returned in place of a term id for a stop word or a line break. */
export const noTerm = -1;

const lineBreakToken = -1;

/** More than a phrase has stop words in a row, each of which matches any word: no phrase matches across a line break. */
const tokensPerLineBreak = 8;

/**
 * Splits texts into tokens. A token is an integer: the id of the word in lower case, times 2, plus 1 if the word is
 * written with a capital, which is all that its case affects:
 *
 *     Oil prices rose, oil fell      1 2 4 0 6
 *
 * A line break becomes eight line break tokens.
 */
export class Tokenizer {
  readonly #language: Language;
  readonly #spellings: Spellings;
  readonly #vocabularies: Vocabularies;
  /** By word id, the properties of the word: term id, form id, folded word, spellings that start with it. */
  readonly #terms = new IntList();
  readonly #forms = new IntList();
  readonly #folded: string[] = [];
  readonly #spellingsFrom: (readonly Spelling[])[] = [];
  /** Words of ASCII letters and digits only, and for each its word id. */
  readonly #asciiWords = new AsciiWords();
  readonly #wordOfAscii = new IntList();
  /** The tokens of all other words, as written. */
  readonly #otherTokens = new Map<string, number>();

  constructor(language: Language, spellings: Spellings, vocabularies: Vocabularies) {
    this.#language = language;
    this.#spellings = spellings;
    this.#vocabularies = vocabularies;
  }

  /** All term ids are below this. */
  get termCount(): number {
    return this.#vocabularies.terms.texts.length;
  }

  /** The term id of a token, or `noTerm`. */
  termOf(token: number): number {
    return token < 0 ? noTerm : (this.#terms.values[token >> 1] ?? noTerm);
  }

  /** The id of the word in lower case, in the vocabulary of forms. */
  formOf(token: number): number {
    return this.#forms.values[token >> 1] ?? noTerm;
  }

  /** The folded word; empty for a line break. */
  foldedOf(token: number): string {
    return token < 0 ? '' : (this.#folded[token >> 1] ?? '');
  }

  hasCapital(token: number): boolean {
    return (token & 1) === 1;
  }

  /** The actors' spellings that start with the word. */
  spellingsOf(token: number): readonly Spelling[] {
    return token < 0 ? [] : (this.#spellingsFrom[token >> 1] ?? []);
  }

  /** Appends the tokens of a text to `tokens`. */
  tokenize(text: string, tokens: IntList): void {
    const start = tokens.length;
    if (isAscii(text)) {
      this.#tokenizeAscii(text, tokens, start);
      return;
    }
    for (const line of text.split('\n')) {
      if (tokens.length > start) pushLineBreak(tokens);
      if (isAscii(line)) this.#tokenizeAscii(line, tokens, start);
      else forEachWord(line, (word) => tokens.push(this.#otherToken(withoutInvisible(word))));
    }
  }

  /**
   * Nearly all words of an ASCII text consist of letters and digits only. Where one is followed by a character that
   * can join it to the next, the word pattern decides.
   */
  #tokenizeAscii(text: string, tokens: IntList, start: number): void {
    for (let at = 0; at < text.length; ) {
      const characterClass = classes[text.charCodeAt(at)] ?? 0;
      if ((characterClass & wordCharacter) === 0) {
        if (characterClass === lineBreak && tokens.length > start) pushLineBreak(tokens);
        at++;
        continue;
      }
      const from = at;
      let hash = emptyHash;
      let combined = 0;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const characterClass = classes[code] ?? 0;
        if ((characterClass & wordCharacter) === 0) break;
        combined |= characterClass;
        hash = extendWordHash(hash, code);
      }
      const longer = mayJoin(text, at) ? asciiWordAt(text, from) : '';
      if (longer.length > at - from) {
        tokens.push(this.#otherToken(longer));
        at = from + longer.length;
      } else {
        const word = this.#asciiWord(text, from, at, hash);
        tokens.push(word * 2 + ((combined & capital) === 0 ? 0 : 1));
      }
    }
  }

  /** The word id of a word of ASCII letters and digits. */
  #asciiWord(text: string, from: number, to: number, hash: number): number {
    const index = this.#asciiWords.find(text, from, to, hash);
    if (index === this.#asciiWords.count) {
      this.#asciiWords.add(text, from, to, hash);
      this.#wordOfAscii.push(this.#addWord(text.slice(from, to).toLowerCase()));
    }
    return this.#wordOfAscii.values[index] ?? 0;
  }

  #otherToken(written: string): number {
    let token = this.#otherTokens.get(written);
    if (token === undefined) {
      const form = written.toLowerCase();
      token =
        form === written ? this.#addWord(form) * 2 : this.#otherToken(form) + (hasCapital(written) ? 1 : 0);
      this.#otherTokens.set(written, token);
    }
    return token;
  }

  /** Adds a word in lower case, and returns its id. */
  #addWord(form: string): number {
    const { terms, forms } = this.#vocabularies;
    const folded = fold(form);
    const term = this.#language.termOfFolded(folded, form);
    this.#terms.push(term === '' ? noTerm : terms.idOf(term));
    this.#forms.push(term === '' ? noTerm : forms.idOf(form));
    this.#folded.push(folded);
    return this.#spellingsFrom.push(this.#spellings.startingWith(folded)) - 1;
  }
}

/** Whether the character at an offset may join the word characters before and after it. */
function mayJoin(text: string, at: number): boolean {
  if (at + 1 >= text.length || classes[text.charCodeAt(at)] !== joiner) return false;
  return ((classes[text.charCodeAt(at + 1)] ?? 0) & wordCharacter) !== 0;
}

function pushLineBreak(tokens: IntList): void {
  for (let i = 0; i < tokensPerLineBreak; i++) tokens.push(lineBreakToken);
}

const wordCharacter = 1;
const capital = 2;
const lineBreak = 4;
const joiner = 8;

/** The classes of ASCII characters, by character code. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) return wordCharacter | capital;
  if (/[a-z0-9]/.test(character)) return wordCharacter;
  if (character === '\n') return lineBreak;
  return /[.,'&]/.test(character) ? joiner : 0;
});
