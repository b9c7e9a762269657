import { type SearchField, searchFields } from '../fields.ts';
import { NumberReader, type NumberWriter } from './digits.ts';
import type { TermColumns } from './term-columns.ts';

/** Where a term stands: an entry for each field that holds it in any document, in the order of `searchFields`. */
export type Posting = ReadonlyMap<SearchField, Occurrences>;

/** Where a term stands in one field. The three lists run side by side, ascending by document. */
export interface Occurrences {
  /** Numbers of the documents that hold the term. */
  readonly documents: readonly number[];
  /** How often the term stands in each; at least 1. */
  readonly frequencies: readonly number[];
  /** How many terms the field has in each document in all. */
  readonly lengths: readonly number[];
}

/**
 * The posting of a term as numbers: for each field in the order of `searchFields`, how many documents hold the term
 * there; for each of these twice its distance from the one before less 1, plus 1 where the frequency is above 1, which
 * then follows less 2; then the lengths. Fields at the end that do not hold the term are left out.
 */
export function encodePosting(columns: TermColumns, term: number, writer: NumberWriter): string {
  let skipped = 0;
  for (let field = 0; field < searchFields.length; field++) {
    const run = term * searchFields.length + field;
    const [from, to] = [columns.starts[run] ?? 0, columns.starts[run + 1] ?? 0];
    if (from === to) {
      skipped++;
      continue;
    }
    for (; skipped > 0; skipped--) writer.write(0);
    writeOccurrences(columns, from, to, writer);
  }
  return writer.take();
}

export function decodePosting(text: string): Posting {
  const posting = new Map<SearchField, Occurrences>();
  const numbers = new NumberReader(text);
  for (const field of searchFields) {
    if (numbers.atEnd) break;
    const count = numbers.next();
    if (count > 0) posting.set(field, decodeOccurrences(numbers, count));
  }
  return posting;
}

function writeOccurrences(
  { documents, frequencies, lengths }: TermColumns,
  from: number,
  to: number,
  writer: NumberWriter,
): void {
  writer.write(to - from);
  let last = -1;
  for (let i = from; i < to; i++) {
    const document = documents[i] ?? 0;
    const distance = document - last - 1;
    const frequency = frequencies[i] ?? 1;
    last = document;
    writer.write(frequency === 1 ? distance * 2 : distance * 2 + 1);
    if (frequency > 1) writer.write(frequency - 2);
  }
  for (let i = from; i < to; i++) writer.write(lengths[i] ?? 0);
}

function decodeOccurrences(numbers: NumberReader, count: number): Occurrences {
  const documents = new Array<number>(count);
  const frequencies = new Array<number>(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const coded = numbers.next();
    last += (coded >>> 1) + 1;
    documents[i] = last;
    frequencies[i] = coded % 2 === 0 ? 1 : numbers.next() + 2;
  }
  return { documents, frequencies, lengths: numbers.take(count) };
}
