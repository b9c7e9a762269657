import { partAfterElision } from '../words/elision.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { acronymTerm, knownNameTerm, nameTerm } from '../words/names.ts';
import type { Spelling, Spellings } from '../words/spellings.ts';
import { stopWordCode } from '../words/stop-word-codes.ts';
import { withoutHyphens } from '../words/word-groups.ts';
import { IntList } from './int-list.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The terms, and the words that they occur as (their forms). */
export interface Vocabularies {
  readonly terms: Vocabulary;
  readonly forms: Vocabulary;
}

/** What is indexed at a position. */
export interface IndexedTerm {
  /** Ids. */
  readonly term: number;
  readonly form: number;
}

/** What a stop word is indexed as where it is a name. */
export interface NameTerms {
  /** With a capital: the name term, and the terms that it has as a word without accents, which no stop word is: `ete`, `sao`. */
  readonly capital: readonly IndexedTerm[];
  /** And in capitals. */
  readonly acronym: readonly IndexedTerm[];
}

/** In place of a term id: a stop word or a line break. */
export const noTerm = -1;

/** Set in the token of a word that is written with a capital. */
export const capitalBit = 1;
/** Set where a spelling of an actor may begin. */
const spellingBit = 2;
const idShift = 2;

/** Whether a spelling of an actor may begin with the word of a token. */
export function maySpell(token: number): boolean {
  return token >= 0 && (token & spellingBit) !== 0;
}

export function hasCapitalIn(token: number): boolean {
  return token >= 0 && (token & capitalBit) !== 0;
}

/**
 * The words of texts, each with what it is indexed as. A word is known by its token, an integer: its id, and two bits that
 * say whether an occurrence has a capital, which is all that its case affects, and whether a spelling of an actor may begin
 * there. Tokens below 0 are no words.
 */
export class WordTable {
  readonly #language: Language;
  readonly #spellings: Spellings;
  readonly #vocabularies: Vocabularies;
  /** By word id: term id, form id, the code of a stop word, folded word, the folded part after an elision (mostly empty). */
  readonly #terms = new IntList();
  readonly #forms = new IntList();
  readonly #stopWordCodes = new IntList();
  readonly #folded: string[] = [];
  readonly #foldedParts: string[] = [];
  /** By word id, for the few words that have any: the spellings that start with it, its terms beyond the first. */
  readonly #spellingsFrom = new Map<number, readonly Spelling[]>();
  readonly #furtherTerms = new Map<number, readonly IndexedTerm[]>();
  /** By word id, the folded stop word after an elision: `est` of `l’est`. */
  readonly #elidedStopWords = new Map<number, string>();
  /** By folded stop word. */
  readonly #nameTerms = new Map<string, NameTerms>();

  constructor(language: Language, spellings: Spellings, vocabularies: Vocabularies) {
    this.#language = language;
    this.#spellings = spellings;
    this.#vocabularies = vocabularies;
  }

  /** All term ids are below this. */
  get termCount(): number {
    return this.#vocabularies.terms.texts.length;
  }

  /** Adds a word in lower case, and returns its token. */
  add(form: string): number {
    const folded = fold(form);
    const [first, ...others] = this.#language.computeTerms(form, folded);
    const [own] = first === undefined ? [] : this.#addTerms([first], form);
    const id = this.#terms.length;
    this.#terms.push(own?.term ?? noTerm);
    this.#forms.push(own?.form ?? noTerm);
    this.#stopWordCodes.push(own === undefined ? stopWordCode(folded) : 0);
    this.#folded.push(folded);
    const written = partAfterElision(form);
    const part = written === '' ? '' : fold(written);
    this.#foldedParts.push(part);
    if (part !== '' && this.#language.term(written) === '') this.#elidedStopWords.set(id, part);
    // Readers are shown the part alone, which is a word of its own.
    if (others.length > 0) this.#furtherTerms.set(id, this.#addTerms(others, written || form));
    const spellings = this.#spellings.startingWith(folded);
    const ofPart = part === '' ? none : this.#spellings.startingWith(part);
    if (spellings.length + ofPart.length === 0) return id << idShift;
    this.#spellingsFrom.set(id, [...spellings, ...ofPart]);
    return (id << idShift) | spellingBit;
  }

  /** The term id of a token, or `noTerm`. */
  termOf(token: number): number {
    return token < 0 ? noTerm : (this.#terms.values[token >> idShift] ?? noTerm);
  }

  /** The id of the word in lower case, in the vocabulary of forms. */
  formOf(token: number): number {
    return this.#forms.values[token >> idShift] ?? noTerm;
  }

  furtherTermsOf(token: number): readonly IndexedTerm[] {
    return this.#furtherTerms.get(token >> idShift) ?? none;
  }

  /** The terms of words that are read as one, in lower case, with hyphens. */
  termsOfJoined(form: string): readonly IndexedTerm[] {
    // Without hyphens, as a form is encoded by how it differs from the term.
    return this.#addTerms(this.#language.computeTerms(form), withoutHyphens(form));
  }

  /** The code of a run of stop words with one more, see `stopWordCode`: an article changes it in nothing, a line break ends it. */
  stopWordsAfter(token: number, before: number): number {
    if (token < 0) return 0;
    return this.#stopWordCodes.values[token >> idShift] || before;
  }

  /** The folded stop word of a token, which may stand after an elision: `l’Est`. Empty for other tokens. */
  stopWordOf(token: number): string {
    if (token < 0) return '';
    const stopWord =
      this.termOf(token) === noTerm
        ? this.#folded[token >> idShift]
        : this.#elidedStopWords.get(token >> idShift);
    return stopWord ?? '';
  }

  /** What a folded stop word is indexed as where it is written as a name. */
  nameTermsOf(stopWord: string): NameTerms {
    let terms = this.#nameTerms.get(stopWord);
    if (terms === undefined) {
      terms = {
        capital: this.#addTerms([nameTerm(stopWord), ...this.#language.terms(stopWord)], stopWord),
        acronym: this.#addTerms([acronymTerm(stopWord)], stopWord),
      };
      this.#nameTerms.set(stopWord, terms);
    }
    return terms;
  }

  /** What it is indexed as beside another word of a name. */
  termsOfKnownName(term: number, stopWord: string): readonly IndexedTerm[] {
    return this.#addTerms([knownNameTerm(this.#vocabularies.terms.texts[term] ?? '', stopWord)], stopWord);
  }

  /** Whether a token is a folded word, or has it after an elision. */
  isWord(token: number, folded: string): boolean {
    if (token < 0) return false;
    const id = token >> idShift;
    return this.#folded[id] === folded || this.#foldedParts[id] === folded;
  }

  /** The actors' spellings that start with the word. */
  spellingsOf(token: number): readonly Spelling[] {
    return this.#spellingsFrom.get(token >> idShift) ?? none;
  }

  #addTerms(terms: readonly string[], form: string): readonly IndexedTerm[] {
    const { terms: termIds, forms } = this.#vocabularies;
    return terms.map((term) => ({ term: termIds.idOf(term), form: forms.idOf(form) }));
  }
}

const none = [] as const;
