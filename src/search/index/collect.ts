import { searchFields } from '../fields.ts';
import type { TermColumns } from '../files/term-columns.ts';
import type { DocumentTerms } from './document-terms.ts';

/** With the word that the term is first written as in each document's field, by its number. */
export interface CollectedTerms extends TermColumns<Int32Array> {
  readonly forms: Int32Array;
}

/**
 * Turns documents' statistics round: from what each holds to where each term stands.
 *
 * @param numbers the number of each document, ascending in the order of the statistics
 * @param wanted for each term by its number, 1 where it is to be told of; of others, the columns hold nothing
 */
export function collectTerms(
  statistics: DocumentTerms,
  numbers: Int32Array,
  wanted: Uint8Array,
): CollectedTerms {
  const { terms, fields, frequencies } = statistics;
  const starts = new Int32Array(wanted.length * searchFields.length + 1);
  const positionStarts = starts.slice();
  for (let entry = 0; entry < terms.length; entry++) {
    const term = terms[entry] ?? 0;
    if (wanted[term] !== 1) continue;
    const after = term * searchFields.length + (fields[entry] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
    positionStarts[after] = (positionStarts[after] ?? 0) + (frequencies[entry] ?? 0);
  }
  addUp(starts);
  addUp(positionStarts);
  const count = starts.at(-1) ?? 0;
  const columns = {
    starts,
    positionStarts,
    documents: new Int32Array(count),
    frequencies: new Int32Array(count),
    lengths: new Int32Array(count),
    forms: new Int32Array(count),
    positions: new Int32Array(positionStarts.at(-1) ?? 0),
  };
  fill(columns, statistics, numbers, wanted);
  return columns;
}

function addUp(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}

function fill(
  { starts, positionStarts, ...columns }: CollectedTerms,
  statistics: DocumentTerms,
  numbers: Int32Array,
  wanted: Uint8Array,
): void {
  const { terms, fields, forms, frequencies, positions, lengths } = statistics;
  const free = starts.slice();
  const freePosition = positionStarts.slice();
  for (let document = 0; document < numbers.length; document++) {
    const number = numbers[document] ?? 0;
    let position = statistics.positionStarts[document] ?? 0;
    const end = statistics.starts[document + 1] ?? 0;
    for (let entry = statistics.starts[document] ?? 0; entry < end; entry++) {
      const term = terms[entry] ?? 0;
      const frequency = frequencies[entry] ?? 0;
      const first = position;
      position += frequency;
      if (wanted[term] !== 1) continue;
      const field = fields[entry] ?? 0;
      const run = term * searchFields.length + field;
      const place = free[run] ?? 0;
      free[run] = place + 1;
      columns.documents[place] = number;
      columns.frequencies[place] = frequency;
      columns.lengths[place] = lengths[document * searchFields.length + field] ?? 0;
      columns.forms[place] = forms[entry] ?? 0;
      let to = freePosition[run] ?? 0;
      for (let at = first; at < position; at++) columns.positions[to++] = positions[at] ?? 0;
      freePosition[run] = to;
    }
  }
}

/** What the documents that hold a term write for it. */
export interface Writing {
  /** The word that most of them write, by its number; of two, the first by UTF-16 unit. */
  readonly form: number;
  /** How many they are; 0 where no document holds the term. */
  readonly documentCount: number;
}

/** @param forms the words by their numbers */
export function writingOfTerms(
  { starts, documents, forms: formOf }: CollectedTerms,
  forms: readonly string[],
): (term: number) => Writing {
  /** By a document's number, 1 more than the last term that it was seen to hold. */
  const holds = new Int32Array(documents.reduce((most, number) => Math.max(most, number), 0) + 1);
  return (term) => {
    const first = term * searchFields.length;
    const [from, to] = [starts[first] ?? 0, starts[first + searchFields.length] ?? 0];
    const counts = new Map<number, number>();
    let documentCount = 0;
    for (let at = from; at < to; at++) {
      const document = documents[at] ?? 0;
      // What a document writes in the first field that holds the term is what it writes for it.
      if (holds[document] === term + 1) continue;
      holds[document] = term + 1;
      documentCount++;
      const form = formOf[at] ?? 0;
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
    let best = formOf[from] ?? 0;
    for (const [form, count] of counts) {
      const most = counts.get(best) ?? 0;
      if (count > most || (count === most && (forms[form] ?? '') < (forms[best] ?? ''))) best = form;
    }
    return { form: best, documentCount };
  };
}
