import { type SearchField, searchFields } from '../fields.ts';
import type { TermColumns } from './term-columns.ts';
import { VarintReader, type VarintWriter } from './varint.ts';

/** The postings of a term, for each field in which any document contains it, in the order of `searchFields`. */
export type PostingList = ReadonlyMap<SearchField, FieldPostings>;

/** The postings of a term in one field, ascending by doc id, as three parallel lists. */
export interface FieldPostings {
  /** Ids of the documents that contain the term. */
  readonly docIds: readonly number[];
  /** How often each contains it; at least 1. */
  readonly frequencies: readonly number[];
  /** The total number of terms in each document's field. */
  readonly lengths: readonly number[];
}

/**
 * Varints. For each field in the order of `searchFields`: the number of postings; for each posting twice the gap
 * between its doc id and the one before, plus 1 if the frequency is above 1, in which case the frequency minus 2
 * follows; then the lengths. Trailing fields without postings are left out.
 */
export function encodePostingList(columns: TermColumns, term: number, writer: VarintWriter): string {
  let skipped = 0;
  for (let field = 0; field < searchFields.length; field++) {
    const run = term * searchFields.length + field;
    const [from, to] = [columns.starts[run] ?? 0, columns.starts[run + 1] ?? 0];
    if (from === to) {
      skipped++;
      continue;
    }
    for (; skipped > 0; skipped--) writer.write(0);
    writeFieldPostings(columns, from, to, writer);
  }
  return writer.take();
}

export function decodePostingList(text: string): PostingList {
  const postingList = new Map<SearchField, FieldPostings>();
  const reader = new VarintReader(text);
  for (const field of searchFields) {
    if (reader.isAtEnd) break;
    const count = reader.next();
    if (count > 0) postingList.set(field, readFieldPostings(reader, count));
  }
  return postingList;
}

function writeFieldPostings(
  { docIds, frequencies, lengths }: TermColumns,
  from: number,
  to: number,
  writer: VarintWriter,
): void {
  writer.write(to - from);
  let last = -1;
  for (let i = from; i < to; i++) {
    const docId = docIds[i] ?? 0;
    const distance = docId - last - 1;
    const frequency = frequencies[i] ?? 1;
    last = docId;
    writer.write(frequency === 1 ? distance * 2 : distance * 2 + 1);
    if (frequency > 1) writer.write(frequency - 2);
  }
  for (let i = from; i < to; i++) writer.write(lengths[i] ?? 0);
}

function readFieldPostings(reader: VarintReader, count: number): FieldPostings {
  const docIds = new Array<number>(count);
  const frequencies = new Array<number>(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    const coded = reader.next();
    last += (coded >>> 1) + 1;
    docIds[i] = last;
    frequencies[i] = coded % 2 === 0 ? 1 : reader.next() + 2;
  }
  return { docIds, frequencies, lengths: reader.nextList(count) };
}
