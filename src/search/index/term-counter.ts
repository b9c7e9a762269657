import { placedWord } from '../files/placed-words.ts';
import type { DocumentTerms } from './document-terms.ts';
import { IntList } from './int-list.ts';
import type { Tokens } from './tokens.ts';
import { noTerm, type WordTable } from './word-table.ts';

/** Makes two passes over the tokens of each field: one counts the terms, one writes their positions. */
export class TermCounter {
  readonly #starts = new IntList();
  readonly #positionStarts = new IntList();
  readonly #terms = new IntList();
  readonly #fields = new IntList();
  readonly #forms = new IntList();
  readonly #frequencies = new IntList();
  readonly #positions = new IntList();
  readonly #lengths = new IntList();
  /** By term id, the term's last entry plus 1. It belongs to the current field if it is one of the field's entries. */
  readonly #entryOf = new IntList();
  /** For each token of the current field, and then for each further term, its entry or `noEntry`. */
  readonly #entryAt = new IntList();
  /** For each entry of the current field, the index of its next position. */
  readonly #nextPosition = new IntList();

  constructor() {
    this.#starts.push(0);
    this.#positionStarts.push(0);
  }

  /** @param ends for each field, the index after its last token */
  addDocument(words: WordTable, tokens: Tokens, ends: readonly number[]): void {
    const { further } = tokens;
    let from = 0;
    let furtherFrom = 0;
    ends.forEach((to, field) => {
      let furtherTo = furtherFrom;
      while (furtherTo < further.length && (further.values[furtherTo] ?? 0) < to) furtherTo += 3;
      this.#addField(words, tokens, { from, to, furtherFrom, furtherTo }, field);
      from = to;
      furtherFrom = furtherTo;
    });
    this.#starts.push(this.#terms.length);
    this.#positionStarts.push(this.#positions.length);
  }

  result(): DocumentTerms {
    return {
      starts: this.#starts.toArray(),
      positionStarts: this.#positionStarts.toArray(),
      terms: this.#terms.toArray(),
      fields: new Uint8Array(this.#fields.toArray()),
      forms: this.#forms.toArray(),
      frequencies: this.#frequencies.toArray(),
      positions: this.#positions.toArray(),
      lengths: this.#lengths.toArray(),
    };
  }

  #addField(words: WordTable, tokens: Tokens, range: FieldRange, field: number): void {
    const { from, to, furtherFrom, furtherTo } = range;
    const count = to - from;
    const firstEntry = this.#terms.length;
    const most = count + (furtherTo - furtherFrom) / 3;
    // Local names for the arrays: this is the innermost loop of indexing.
    const list = tokens.list.values;
    const further = tokens.further.values;
    const terms = this.#terms.reserve(firstEntry + most);
    const forms = this.#forms.reserve(firstEntry + most);
    const frequencies = this.#frequencies.reserve(firstEntry + most);
    const entryOf = this.#entryOf.reserve(words.termCount);
    const entryAt = this.#entryAt.reserve(most);
    let end = firstEntry;
    let length = 0;
    for (let i = 0; i < most; i++) {
      const isFurther = i >= count;
      const at = furtherFrom + (i - count) * 3;
      const token = isFurther ? noTerm : (list[from + i] ?? noTerm);
      const term = isFurther ? (further[at + 1] ?? noTerm) : words.termOf(token);
      if (term === noTerm) {
        entryAt[i] = noEntry;
        continue;
      }
      if (!isFurther) length++;
      let entry = (entryOf[term] ?? 0) - 1;
      if (entry >= firstEntry) frequencies[entry] = (frequencies[entry] ?? 0) + 1;
      else {
        entry = end++;
        entryOf[term] = end;
        terms[entry] = term;
        forms[entry] = isFurther ? (further[at + 2] ?? 0) : words.formOf(token);
        frequencies[entry] = 1;
      }
      entryAt[i] = entry;
    }
    this.#terms.length = end;
    this.#forms.length = end;
    this.#frequencies.length = end;
    this.#fields.reserve(end).fill(field, firstEntry, end);
    this.#fields.length = end;
    this.#lengths.push(length);
    this.#writePositions(words, tokens, range, firstEntry);
  }

  /** Writes the positions of a field's terms, those of one entry after those of the other. */
  #writePositions(
    words: WordTable,
    tokens: Tokens,
    { from, to, furtherFrom, furtherTo }: FieldRange,
    firstEntry: number,
  ): void {
    const list = tokens.list.values;
    const further = tokens.further.values;
    const end = this.#terms.length;
    const frequencies = this.#frequencies.values;
    const nextPosition = this.#nextPosition.reserve(end - firstEntry);
    let index = this.#positions.length;
    for (let entry = firstEntry; entry < end; entry++) {
      nextPosition[entry - firstEntry] = index;
      index += frequencies[entry] ?? 0;
    }
    const positions = this.#positions.reserve(index);
    this.#positions.length = index;
    const entryAt = this.#entryAt.values;
    const write = (entry: number, placed: number): void => {
      const index = nextPosition[entry - firstEntry] ?? 0;
      positions[index] = placed;
      nextPosition[entry - firstEntry] = index + 1;
    };
    let next = furtherFrom;
    let nextEntry = to - from;
    /** Of the stop words before the position. */
    let stopWords = 0;
    for (let at = from; at < to; at++) {
      const entry = entryAt[at - from] ?? noEntry;
      const placed = placedWord(at - from, stopWords);
      if (entry === noEntry) stopWords = words.stopWordsAfter(list[at] ?? 0, stopWords);
      else {
        write(entry, placed);
        stopWords = 0;
      }
      for (; next < furtherTo && further[next] === at; next += 3) write(entryAt[nextEntry++] ?? 0, placed);
    }
  }
}

/** The tokens of a field, and what else is indexed in it: indices into the lists of `Tokens`, `to` excluded. */
interface FieldRange {
  readonly from: number;
  readonly to: number;
  readonly furtherFrom: number;
  readonly furtherTo: number;
}

/** In place of the entry of a token without a term. */
const noEntry = -1;
