import { partAfterElision } from '../words/elision.ts';
import { fold } from '../words/fold.ts';
import { withoutInvisible } from '../words/invisible.ts';
import type { Language } from '../words/language.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { forEachGroup, joinedWords, type WordGroup, withoutHyphens } from '../words/word-groups.ts';
import { asciiWordAt, isAscii } from '../words/words.ts';
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

/** The words of texts. */
export interface Tokens {
  /** For each position a token. */
  readonly list: IntList;
  /**
   * What else is indexed at a position: three integers each, the position, a term id and a form id. Ascending by position.
   */
  readonly further: IntList;
}

/**
 * Splits texts into tokens. A token is an integer: the id of the word in lower case, times 2, plus 1 if the word is
 * written with a capital, which is all that its case affects:
 *
 *     Oil prices rose, oil fell      1 2 4 0 6
 *
 * A line break becomes eight line break tokens. A position may have further terms: of the part after an elision, of a
 * compound that begins there, of a pair of characters.
 */
export class Tokenizer {
  readonly #language: Language;
  readonly #spellings: Spellings;
  readonly #vocabularies: Vocabularies;
  /** By word id, the properties of the word: term id, form id, folded word, spellings that start with it. */
  readonly #terms = new IntList();
  readonly #forms = new IntList();
  readonly #folded: string[] = [];
  /** The folded part after an elision; mostly empty. */
  readonly #foldedParts: string[] = [];
  readonly #spellingsFrom: (readonly Spelling[])[] = [];
  /** Words of ASCII letters and digits only, and for each its word id. */
  readonly #asciiWords = new AsciiWords();
  readonly #wordOfAscii = new IntList();
  /** The tokens of all other words, as written. */
  readonly #otherTokens = new Map<string, number>();
  /** ASCII texts with a hyphen, and their tokens. */
  readonly #compounds = new Map<string, Tokens>();
  /** By word id, the terms of a word beyond its first. */
  readonly #furtherTerms = new Map<number, readonly FurtherTerm[]>();
  /** The terms of joined words, as written. */
  readonly #joinedTerms = new Map<string, readonly FurtherTerm[]>();

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

  /** Whether a token is a folded word, or has it after an elision. */
  isWord(token: number, folded: string): boolean {
    if (token < 0) return false;
    return this.#folded[token >> 1] === folded || this.#foldedParts[token >> 1] === folded;
  }

  hasCapital(token: number): boolean {
    return (token & 1) === 1;
  }

  /** The actors' spellings that start with the word. */
  spellingsOf(token: number): readonly Spelling[] {
    return token < 0 ? [] : (this.#spellingsFrom[token >> 1] ?? []);
  }

  /** Appends the tokens of a text. */
  tokenize(text: string, tokens: Tokens): void {
    const start = tokens.list.length;
    if (isAscii(text)) {
      this.#tokenizeAscii(text, tokens, start);
      return;
    }
    for (const line of text.split('\n')) {
      if (tokens.list.length > start) pushLineBreak(tokens.list);
      if (isAscii(line)) this.#tokenizeAscii(line, tokens, start);
      else forEachGroup(line, (group) => this.#addGroup(group, tokens));
    }
  }

  /**
   * Nearly all words of an ASCII text consist of letters and digits only. Where one is followed by a character that
   * can join it to the next, the word pattern decides.
   */
  #tokenizeAscii(text: string, { list, further }: Tokens, start: number): void {
    let compoundEnd = 0;
    for (let at = 0; at < text.length; ) {
      const characterClass = classes[text.charCodeAt(at)] ?? 0;
      if ((characterClass & wordCharacter) === 0) {
        if (characterClass === lineBreak && list.length > start) pushLineBreak(list);
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
      const mayBeLonger = mayJoin(text, at);
      if (mayBeLonger && from >= compoundEnd) {
        compoundEnd = endOfJoined(text, at);
        if (hasHyphen(text, at, compoundEnd)) {
          this.#addCompound(text.slice(from, compoundEnd), { list, further });
          at = compoundEnd;
          continue;
        }
      }
      const longer = mayBeLonger ? asciiWordAt(text, from) : '';
      if (longer.length > at - from) {
        this.#addToken(this.#otherToken(longer), { list, further });
        at = from + longer.length;
      } else {
        const word = this.#asciiWord(text, from, at, hash);
        list.push(word * 2 + ((combined & capital) === 0 ? 0 : 1));
      }
    }
  }

  /** Most compounds occur again. */
  #addCompound(written: string, tokens: Tokens): void {
    let compound = this.#compounds.get(written);
    if (compound === undefined) {
      compound = { list: new IntList(8), further: new IntList(8) };
      const added = compound;
      forEachGroup(written, (group) => this.#addGroup(group, added));
      this.#compounds.set(written, compound);
    }
    const first = tokens.list.length;
    const { list, further } = compound;
    for (let i = 0; i < list.length; i++) tokens.list.push(list.values[i] ?? 0);
    for (let i = 0; i < further.length; i++) {
      tokens.further.push((further.values[i] ?? 0) + (i % 3 === 0 ? first : 0));
    }
  }

  #addGroup(group: WordGroup, tokens: Tokens): void {
    const joined = joinedWords(group);
    const first = tokens.list.length;
    let next = 0;
    for (const [i, { word }] of group.entries()) {
      this.#addToken(this.#otherToken(withoutInvisible(word)), tokens);
      for (let each = joined[next]; each !== undefined && each.first === i; each = joined[++next]) {
        addFurther(this.#termsOfJoined(withoutInvisible(each.text)), first + i, tokens);
      }
    }
  }

  #addToken(token: number, tokens: Tokens): void {
    tokens.list.push(token);
    const further = this.#furtherTerms.get(token >> 1);
    if (further !== undefined) addFurther(further, tokens.list.length - 1, tokens);
  }

  #termsOfJoined(written: string): readonly FurtherTerm[] {
    let terms = this.#joinedTerms.get(written);
    if (terms === undefined) {
      const form = written.toLowerCase();
      // Without hyphens, as a form is encoded by how it differs from the term.
      terms = this.#addTerms(this.#language.computeTerms(form), withoutHyphens(form));
      this.#joinedTerms.set(written, terms);
    }
    return terms;
  }

  #addTerms(terms: readonly string[], form: string): readonly FurtherTerm[] {
    const { terms: termIds, forms } = this.#vocabularies;
    return terms.map((term) => ({ term: termIds.idOf(term), form: forms.idOf(form) }));
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
    const folded = fold(form);
    const [first, ...others] = this.#language.computeTerms(form, folded);
    const [own] = first === undefined ? [] : this.#addTerms([first], form);
    this.#terms.push(own?.term ?? noTerm);
    this.#forms.push(own?.form ?? noTerm);
    this.#folded.push(folded);
    const written = partAfterElision(form);
    const part = written === '' ? '' : fold(written);
    this.#foldedParts.push(part);
    const spellings = this.#spellings.startingWith(folded);
    const id =
      this.#spellingsFrom.push(
        part === '' ? spellings : [...spellings, ...this.#spellings.startingWith(part)],
      ) - 1;
    // Readers are shown the part alone, which is a word of its own.
    if (others.length > 0) this.#furtherTerms.set(id, this.#addTerms(others, written || form));
    return id;
  }
}

/** A term at the position of another. */
interface FurtherTerm {
  /** Ids. */
  readonly term: number;
  readonly form: number;
}

function addFurther(terms: readonly FurtherTerm[], position: number, { further }: Tokens): void {
  for (const { term, form } of terms) {
    further.push(position);
    further.push(term);
    further.push(form);
  }
}

/** The end of the characters from an offset on that may be part of the same word or compound: `U.S.-led`. */
function endOfJoined(text: string, from: number): number {
  let at = from;
  while (((classes[text.charCodeAt(at)] ?? 0) & (wordCharacter | joiner)) !== 0) at++;
  return at;
}

function hasHyphen(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === hyphen) return true;
  return false;
}

const hyphen = 0x2d;

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
  return /[.,'`&-]/.test(character) ? joiner : 0;
});
