import { type SearchField, searchFields } from '../fields.ts';
import { NumberReader, type NumberWriter } from './digits.ts';
import type { Posting } from './posting.ts';
import type { TermColumns } from './term-columns.ts';

/**
 * The positions of a term beside its posting: for each field, those in the first document, then those in the
 * next and so on, ascending in each. The posting's frequencies tell how many belong to which.
 */
export type Positions = ReadonlyMap<SearchField, readonly number[]>;

/** The positions of a term as numbers, field after field: each its distance from the one before in the same document. */
export function encodePositions(columns: TermColumns, term: number, writer: NumberWriter): string {
  const { starts, frequencies, positionStarts, positions } = columns;
  const first = term * searchFields.length;
  const end = starts[first + searchFields.length] ?? 0;
  let at = positionStarts[first] ?? 0;
  for (let i = starts[first] ?? 0; i < end; i++) {
    let last = 0;
    for (const next = at + (frequencies[i] ?? 0); at < next; at++) {
      const position = positions[at] ?? 0;
      writer.write(position - last);
      last = position;
    }
  }
  return writer.take();
}

export function decodePositions(text: string, posting: Posting): Positions {
  const numbers = new NumberReader(text);
  const positions = new Map<SearchField, readonly number[]>();
  for (const [field, { frequencies }] of posting) {
    const inField: number[] = [];
    for (const frequency of frequencies) {
      let position = 0;
      for (let i = 0; i < frequency; i++) {
        position += numbers.next();
        inField.push(position);
      }
    }
    positions.set(field, inField);
  }
  return positions;
}
