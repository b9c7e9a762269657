import { partAfterElision } from '../words/elision.ts';
import { withoutInvisible } from '../words/invisible.ts';
import { hasCapital } from '../words/spellings.ts';
import { forEachGroup, joinedWords } from '../words/word-groups.ts';
import { capitalBit, type IndexedTerm, type WordTable } from './word-table.ts';

/** A word of a text. */
export interface IndexedWord {
  readonly token: number;
  /** What else is indexed at its position, names not included. */
  readonly further: readonly IndexedTerm[];
  /** As written, where it is a stop word or elides one. */
  readonly stopWord: WrittenStopWord | undefined;
}

/** A stop word, without what is elided before it. */
export interface WrittenStopWord {
  readonly folded: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Reads words by the patterns of `words/`, and knows what each of them is indexed as. */
export class WordReader {
  readonly #words: WordTable;
  /** By word as written. */
  readonly #tokens = new Map<string, number>();
  /** The terms of joined words, as written. */
  readonly #joinedTerms = new Map<string, readonly IndexedTerm[]>();

  constructor(words: WordTable) {
    this.#words = words;
  }

  wordsOf(text: string): readonly IndexedWord[] {
    const words: IndexedWord[] = [];
    forEachGroup(text, (group) => {
      const joined = joinedWords(group);
      group.forEach(({ word, start }, i) => {
        const token = this.#tokenOf(word);
        const own = this.#words.furtherTermsOf(token);
        const here = joined.filter(({ first }) => first === i);
        const further =
          here.length === 0 ? own : [...own, ...here.flatMap(({ text }) => this.#termsOfJoined(text))];
        words.push({ token, further, stopWord: this.#stopWordOf(token, word, start) });
      });
    });
    return words;
  }

  #stopWordOf(token: number, word: string, start: number): WrittenStopWord | undefined {
    const folded = this.#words.stopWordOf(token);
    if (folded === '') return undefined;
    const end = start + word.length;
    const part = partAfterElision(word);
    return { folded, start: part === '' ? start : end - part.length, end };
  }

  #tokenOf(written: string): number {
    let token = this.#tokens.get(written);
    if (token === undefined) {
      const form = withoutInvisible(written).toLowerCase();
      token = form === written ? this.#words.add(form) : this.#tokenOf(form);
      if (hasCapital(written)) token |= capitalBit;
      this.#tokens.set(written, token);
    }
    return token;
  }

  #termsOfJoined(written: string): readonly IndexedTerm[] {
    let terms = this.#joinedTerms.get(written);
    if (terms === undefined) {
      terms = this.#words.termsOfJoined(withoutInvisible(written).toLowerCase());
      this.#joinedTerms.set(written, terms);
    }
    return terms;
  }
}
