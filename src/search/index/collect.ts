import { type SearchField, searchFields } from '../fields.ts';
import type { Positions } from '../files/positions.ts';
import type { Posting } from '../files/posting.ts';
import type { DocumentTerms } from './document-terms.ts';

/** All that the documents hold of one term. */
export interface CollectedTerm {
  /** By its number. */
  readonly term: number;
  /** The word that most documents write for it, by its number; of two, the first by UTF-16 unit. */
  readonly form: number;
  /** How many documents hold it. */
  readonly documentCount: number;
  readonly posting: Posting;
  readonly positions: Positions;
}

/**
 * Turns documents' statistics round: from what each holds to where each term stands. Terms come one at a time, so
 * that only the one at hand takes room as lists; one that no document holds does not come.
 *
 * @param numbers the number of each document, in the order of the statistics
 * @param wanted for each term by its number, 1 where it is to come
 * @param forms the words by their numbers
 */
export function* collectTerms(
  statistics: DocumentTerms,
  numbers: readonly number[],
  wanted: Uint8Array,
  forms: readonly string[],
): Generator<CollectedTerm> {
  const { starts, documents, entries } = holders(statistics, numbers, wanted);
  for (let term = 0; term < wanted.length; term++) {
    const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    if (from === to) continue;
    const inFields: (FieldOfTerm | undefined)[] = [];
    for (let i = from; i < to; i++) {
      addOccurrences(inFields, statistics, documents[i] ?? 0, entries[i] ?? 0, numbers);
    }
    const posting = new Map<SearchField, FieldOfTerm>();
    const positions = new Map<SearchField, readonly number[]>();
    searchFields.forEach((field, i) => {
      const inField = inFields[i];
      if (inField === undefined) return;
      posting.set(field, inField);
      positions.set(field, inField.positions);
    });
    const form = mostFrequent(statistics.forms, entries.subarray(from, to), forms);
    yield { term, form, documentCount: to - from, posting, positions };
  }
}

interface FieldOfTerm {
  readonly documents: number[];
  readonly frequencies: number[];
  readonly lengths: number[];
  readonly positions: number[];
}

/** Adds what a document says of a term in one of its entries. */
function addOccurrences(
  inFields: (FieldOfTerm | undefined)[],
  { occurrences, offsets, lengths }: DocumentTerms,
  document: number,
  entry: number,
  numbers: readonly number[],
): void {
  for (let at = offsets[entry] ?? 0; occurrences[at] !== -1; ) {
    const field = occurrences[at++] ?? 0;
    const frequency = occurrences[at++] ?? 0;
    let inField = inFields[field];
    if (inField === undefined) {
      inField = { documents: [], frequencies: [], lengths: [], positions: [] };
      inFields[field] = inField;
    }
    inField.documents.push(numbers[document] ?? 0);
    inField.frequencies.push(frequency);
    inField.lengths.push(lengths[document * searchFields.length + field] ?? 0);
    for (const end = at + frequency; at < end; at++) inField.positions.push(occurrences[at] ?? 0);
  }
}

/** Most documents write a term as the first did. */
function mostFrequent(formOf: Int32Array, entries: Int32Array, forms: readonly string[]): number {
  const first = formOf[entries[0] ?? 0] ?? 0;
  if (entries.every((entry) => formOf[entry] === first)) return first;
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const form = formOf[entry] ?? 0;
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  let best = first;
  for (const [form, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && (forms[form] ?? '') < (forms[best] ?? ''))) best = form;
  }
  return best;
}

/**
 * Who holds each wanted term: from `starts[term]` to below `starts[term + 1]`, the documents, ascending by their
 * numbers, and the entry of the term in each. Counted out in whole arrays, for an archive holds millions of these.
 */
function holders({ starts: runs, terms }: DocumentTerms, numbers: readonly number[], wanted: Uint8Array) {
  const starts = new Int32Array(wanted.length + 1);
  for (const term of terms) if (wanted[term] === 1) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < wanted.length; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const count = starts[wanted.length] ?? 0;
  const documents = new Int32Array(count);
  const entries = new Int32Array(count);
  const free = starts.slice();
  const ascending = numbers
    .map((_, document) => document)
    .sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  for (const document of ascending) {
    for (let entry = runs[document] ?? 0; entry < (runs[document + 1] ?? 0); entry++) {
      const term = terms[entry] ?? 0;
      if (wanted[term] !== 1) continue;
      const place = free[term] ?? 0;
      documents[place] = document;
      entries[place] = entry;
      free[term] = place + 1;
    }
  }
  return { starts, documents, entries };
}
