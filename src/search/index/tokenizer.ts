import { partAfterElision } from '../words/elision.ts';
import { fold } from '../words/fold.ts';
import { withoutInvisible } from '../words/invisible.ts';
import type { Language } from '../words/language.ts';
import { acronymTerm, knownNameTerm, type NameCase, nameCaseOf, nameTerm } from '../words/names.ts';
import { NamesInText } from '../words/names-in-text.ts';
import { isParticle } from '../words/particles.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { stopWordCode } from '../words/stop-word-codes.ts';
import {
  brokenAfter,
  forEachGroup,
  joinedWords,
  type WordGroup,
  withoutHyphens,
} from '../words/word-groups.ts';
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
const noWord = -1;

/** Names whose tokens are remembered. */
const maxNames = 20_000;

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
 * compound that begins there, of a pair of characters, of a stop word that is written as a name.
 */
export class Tokenizer {
  readonly #language: Language;
  readonly #spellings: Spellings;
  readonly #vocabularies: Vocabularies;
  /** By word id, the properties of the word: term id, form id, folded word, spellings that start with it. */
  readonly #terms = new IntList();
  readonly #forms = new IntList();
  readonly #folded: string[] = [];
  /** By word id, the code of a stop word; 0 for other words. */
  readonly #stopWordCodes = new IntList();
  /** The folded part after an elision; mostly empty. */
  readonly #foldedParts: string[] = [];
  readonly #spellingsFrom: (readonly Spelling[])[] = [];
  /** Words of ASCII letters and digits only, and for each its word id. */
  readonly #asciiWords = new AsciiWords();
  readonly #wordOfAscii = new IntList();
  /** The tokens of all other words, as written. */
  readonly #otherTokens = new Map<string, number>();
  /** By word id, the terms of a word beyond its first. */
  readonly #furtherTerms = new Map<number, readonly FurtherTerm[]>();
  /** The terms of joined words, as written. */
  readonly #joinedTerms = new Map<string, readonly FurtherTerm[]>();
  /** The tokens of names, as written. */
  readonly #names = new Map<string, Tokens>();
  /** By word id, the word id of the stop word after an elision. */
  readonly #elidedStopWords = new Map<number, number>();
  readonly #namesInText = new NamesInText();
  /** By word id, the terms of a stop word where it is a name. */
  readonly #nameTerms = new Map<number, TermsOfName>();

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

  /** The code of a run of stop words with one more, see `stopWordCode`: an article changes it in nothing, a line break ends it. */
  stopWordsAfter(token: number, before: number): number {
    if (token < 0) return 0;
    return this.#stopWordCodes.values[token >> 1] || before;
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

  /** Whether the stop word at a position is indexed as a name; for `acronym`, whether it is in capitals. */
  isNameAt({ list, further }: Tokens, position: number, as: NameCase): boolean {
    const names = this.#nameTerms.get(this.#stopWordOf(list.values[position] ?? noTerm));
    const wanted = names?.[as ?? 'capital'][0]?.term;
    if (wanted === undefined) return false;
    for (let i = firstAt(further, position); further.values[i] === position && i < further.length; i += 3) {
      if (further.values[i + 1] === wanted) return true;
    }
    return false;
  }

  /**
   * Appends the tokens of names, one a line, most of which occur again. A stop word belongs to a name where it has a capital
   * or where the name has no other word.
   */
  tokenizeNames(text: string, tokens: Tokens): void {
    const start = tokens.list.length;
    for (const line of text.split('\n')) {
      if (tokens.list.length > start) pushLineBreak(tokens.list);
      let name = this.#names.get(line);
      if (name === undefined) {
        name = this.#tokensOfName(line);
        if (this.#names.size > maxNames) this.#names.clear();
        this.#names.set(line, name);
      }
      append(name, tokens);
    }
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
      else forEachGroup(line, (group) => this.#addGroup(group, tokens, line));
    }
  }

  #tokensOfName(name: string): Tokens {
    const tokens: Tokens = { list: new IntList(8), further: new IntList(8) };
    const written: string[] = [];
    forEachGroup(name, (group) => {
      this.#addGroup(group, tokens);
      for (const { word } of group) written.push(word);
    });
    const { list } = tokens;
    const others = tokens.further.toArray();
    const termAt = (i: number): number => (i in written ? this.termOf(list.values[i] ?? noTerm) : noTerm);
    const hasOnlyStopWords = written.every((_, i) => termAt(i) === noTerm);
    tokens.further.length = 0;
    let next = 0;
    for (const [i, word] of written.entries()) {
      for (; others[next] === i; next += 3) {
        for (const value of others.subarray(next, next + 3)) tokens.further.push(value);
      }
      const stopWord = this.#stopWordOf(list.values[i] ?? noTerm);
      const nameCase =
        nameCaseOf(partAfterElision(word) || word) ?? (hasOnlyStopWords ? 'capital' : undefined);
      if (stopWord === noWord || nameCase === undefined) continue;
      this.#addName(stopWord, nameCase, i, tokens);
      const folded = this.#folded[stopWord] ?? '';
      for (const term of isParticle(folded) ? [] : [termAt(i - 1), termAt(i + 1)]) {
        if (term === noTerm) continue;
        const known = knownNameTerm(this.#vocabularies.terms.texts[term] ?? '', folded);
        addFurther(this.#addTerms([known], folded), i, tokens);
      }
    }
    return tokens;
  }

  /** The word id of a token that is a stop word, or of the stop word after its elision: `l’Est`. Otherwise `noWord`. */
  #stopWordOf(token: number): number {
    if (token < 0) return noWord;
    return this.termOf(token) === noTerm ? token >> 1 : (this.#elidedStopWords.get(token >> 1) ?? noWord);
  }

  #addName(id: number, nameCase: NameCase, position: number, tokens: Tokens): void {
    const folded = this.#folded[id] ?? '';
    let terms = this.#nameTerms.get(id);
    if (terms === undefined) {
      terms = {
        capital: this.#addTerms([nameTerm(folded), ...this.#language.terms(folded)], folded),
        acronym: this.#addTerms([acronymTerm(folded)], folded),
      };
      this.#nameTerms.set(id, terms);
    }
    addFurther(terms.capital, position, tokens);
    if (nameCase === 'acronym') addFurther(terms.acronym, position, tokens);
  }

  /** Adds the name terms of the last token if it is a stop word that is written as a name. */
  #addIfName(text: string, from: number, to: number, tokens: Tokens): void {
    const position = tokens.list.length - 1;
    const stopWord = this.#stopWordOf(tokens.list.values[position] ?? noTerm);
    if (stopWord === noWord) return;
    const part = partAfterElision(text.slice(from, to));
    const nameCase = this.#namesInText.caseAt(text, part === '' ? from : to - part.length, to);
    if (nameCase !== undefined) this.#addName(stopWord, nameCase, position, tokens);
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
          forEachGroup(text.slice(from, compoundEnd), (group) =>
            this.#addGroup(group, { list, further }, text, from),
          );
          at = compoundEnd;
          continue;
        }
      }
      const longer = mayBeLonger ? asciiWordAt(text, from) : '';
      if (longer.length > at - from) {
        this.#addToken(this.#otherToken(longer), { list, further }, text, from, from + longer.length);
        at = from + longer.length;
      } else {
        const word = this.#asciiWord(text, from, at, hash);
        if ((combined & capital) === 0) list.push(word * 2);
        else {
          list.push(word * 2 + 1);
          if (this.#terms.values[word] === noTerm) this.#addIfName(text, from, at, { list, further });
        }
      }
    }
  }

  /** @param text that the group is in; left out for names */
  #addGroup(group: WordGroup, tokens: Tokens, text?: string, from = 0): void {
    const joined = joinedWords(group);
    const first = tokens.list.length;
    let next = 0;
    for (const [i, { word, start }] of group.entries()) {
      this.#addToken(
        this.#otherToken(withoutInvisible(word)),
        tokens,
        text,
        from + start,
        from + start + word.length,
      );
      for (let each = joined[next]; each !== undefined && each.first === i; each = joined[++next]) {
        addFurther(this.#termsOfJoined(withoutInvisible(each.text)), first + i, tokens);
      }
    }
  }

  /** @param text that the word is in, from `from` to before `to`; left out for names */
  #addToken(token: number, tokens: Tokens, text: string | undefined, from: number, to: number): void {
    tokens.list.push(token);
    const further = this.#furtherTerms.get(token >> 1);
    if (further !== undefined) addFurther(further, tokens.list.length - 1, tokens);
    if (text !== undefined && this.hasCapital(token)) this.#addIfName(text, from, to, tokens);
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
    this.#stopWordCodes.push(first === undefined ? stopWordCode(folded) : 0);
    const written = partAfterElision(form);
    const part = written === '' ? '' : fold(written);
    this.#foldedParts.push(part);
    const spellings = this.#spellings.startingWith(folded);
    const id =
      this.#spellingsFrom.push(
        part === '' ? spellings : [...spellings, ...this.#spellings.startingWith(part)],
      ) - 1;
    if (part !== '' && this.#language.term(written) === '')
      this.#elidedStopWords.set(id, this.#otherToken(written) >> 1);
    // Readers are shown the part alone, which is a word of its own.
    if (others.length > 0) this.#furtherTerms.set(id, this.#addTerms(others, written || form));
    return id;
  }
}

interface TermsOfName {
  /** With a capital: the name term, and the terms that it has as a word without accents, which no stop word is: `ete`, `sao`. */
  readonly capital: readonly FurtherTerm[];
  /** And in capitals. */
  readonly acronym: readonly FurtherTerm[];
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

/** Appends tokens that were counted from position 0. */
function append({ list, further }: Tokens, to: Tokens): void {
  const first = to.list.length;
  for (let i = 0; i < list.length; i++) to.list.push(list.values[i] ?? 0);
  for (let i = 0; i < further.length; i++) {
    to.further.push((further.values[i] ?? 0) + (i % 3 === 0 ? first : 0));
  }
}

/** The index of the first entry at or after a position. */
function firstAt(further: IntList, position: number): number {
  let low = 0;
  let high = further.length / 3;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((further.values[middle * 3] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

/** The end of the characters from an offset on that may be part of the same word or compound: `U.S.-led`, `govern- ment`. */
function endOfJoined(text: string, from: number): number {
  for (let at = from; ; at++) {
    while (((classes[text.charCodeAt(at)] ?? 0) & (wordCharacter | joiner)) !== 0) at++;
    if (text.charCodeAt(at - 1) !== hyphen || !brokenAfter(text, at - 1)) return at;
  }
}

function hasHyphen(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === hyphen) return true;
  return false;
}

const hyphen = 0x2d;

/** Whether the character at an offset may join the word characters before and after it. */
function mayJoin(text: string, at: number): boolean {
  if (at + 1 >= text.length || classes[text.charCodeAt(at)] !== joiner) return false;
  if (text.charCodeAt(at) === hyphen && brokenAfter(text, at)) return true;
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
