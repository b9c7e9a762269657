import type { SearchDocument } from '../search/document.ts';
import { searchFields } from '../search/fields.ts';
import { countTerms } from '../search/index/count-terms.ts';
import { IntList } from '../search/index/int-list.ts';
import { Vocabulary } from '../search/index/vocabulary.ts';
import type { Language } from '../search/words/language.ts';
import { spellingsOf } from '../search/words/spellings.ts';

/** What is compared of an item. */
export interface ComparedText {
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** BCP 47. */
  readonly language: string;
}

/**
 * Term vectors of texts, one a row, in typed arrays. The terms of a row are consecutive:
 *
 *     starts   0           3        row 0 has the entries 0 to 2, row 1 those from 3 on
 *     terms    7  2  9     2        term ids, distinct within a row
 *     weights  .8 .6 .0    1        each row has length 1, or 0 where no term counts
 */
export interface TermVectors {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
  /** All term ids are below this. */
  readonly termCount: number;
}

/** A word of the title counts as often as this many in the text. */
const titleWeight = 3;

/** Texts that are counted in one go; the words of each batch are read anew. */
const batchSize = 4000;

/** Counts the terms of texts as they come, as the search index does, and makes vectors of them. */
export class TermVectorMaker {
  readonly #languageOf: (tag: string) => Language;
  readonly #vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  readonly #starts = new IntList();
  readonly #terms = new IntList();
  readonly #counts = new IntList();
  #batch: SearchDocument[] = [];

  constructor(languageOf: (tag: string) => Language) {
    this.#languageOf = languageOf;
    this.#starts.push(0);
  }

  /** Adds a text as the next row. */
  add({ title, body, language }: ComparedText): void {
    this.#batch.push({ ...noDocument, title, body, language });
    if (this.#batch.length === batchSize) this.#count();
  }

  /**
   * The vectors of some rows, weighted as in "ltc" of SMART: (1 + ln count) · ln(N / n), of length 1, where n of N known
   * rows have the term.
   *
   * @param rows those that the result has, ascending
   * @param isKnown whether a row of the result is one of these; terms that none of them has weigh nothing
   */
  vectors(rows: readonly number[], isKnown: (row: number) => boolean): TermVectors {
    this.#count();
    const from = this.#starts.values;
    const starts = new Int32Array(rows.length + 1);
    rows.forEach((row, i) => {
      starts[i + 1] = (starts[i] ?? 0) + (from[row + 1] ?? 0) - (from[row] ?? 0);
    });
    const terms = new Int32Array(starts[rows.length] ?? 0);
    const weights = new Float32Array(terms.length);
    rows.forEach((row, i) => {
      terms.set(this.#terms.values.subarray(from[row], from[row + 1]), starts[i]);
      weights.set(this.#counts.values.subarray(from[row], from[row + 1]), starts[i]);
    });
    const termCount = this.#vocabularies.terms.texts.length;
    const vectors = { starts, terms, weights, termCount };
    weigh(vectors, isKnown);
    return vectors;
  }

  #count(): void {
    const batch = this.#batch;
    this.#batch = [];
    const { starts, terms, fields, frequencies } = countTerms(
      batch,
      ({ language }) => this.#languageOf(language ?? ''),
      noSpellings,
      this.#vocabularies,
    );
    const rowOf = new Map<number, number>();
    for (let row = 0; row < batch.length; row++) {
      rowOf.clear();
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const term = terms[at] ?? 0;
        const weight = fields[at] === titleField ? titleWeight : 1;
        const count = (frequencies[at] ?? 0) * weight;
        const entry = rowOf.get(term);
        if (entry === undefined) {
          rowOf.set(term, this.#terms.length);
          this.#terms.push(term);
          this.#counts.push(count);
        } else this.#counts.values[entry] = (this.#counts.values[entry] ?? 0) + count;
      }
      this.#starts.push(this.#terms.length);
    }
  }
}

/** Replaces the counts of terms by their weights. */
function weigh({ starts, terms, weights, termCount }: TermVectors, isKnown: (row: number) => boolean): void {
  const frequencies = new Int32Array(termCount);
  let known = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    if (!isKnown(row)) continue;
    known++;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const term = terms[at] ?? 0;
      frequencies[term] = (frequencies[term] ?? 0) + 1;
    }
  }
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let squares = 0;
    for (let at = from; at < to; at++) {
      const frequency = frequencies[terms[at] ?? 0] ?? 0;
      const weight = frequency === 0 ? 0 : (1 + Math.log(weights[at] ?? 1)) * Math.log(known / frequency);
      weights[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) / length;
  }
}

const titleField = searchFields.indexOf('title');

const noSpellings = spellingsOf([]);

/** Tags are left out: they are what is to be found. */
const noDocument: SearchDocument = {
  id: '',
  title: '',
  date: '',
  source: '',
  author: '',
  details: '',
  summary: '',
  body: '',
  topics: [],
  actors: [],
};
