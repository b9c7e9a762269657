import { type SearchField, searchFields } from '../fields.ts';
import { NumberReader, type NumberWriter } from './digits.ts';
import type { Posting } from './posting.ts';

/**
 * The positions of a term beside its posting: for each field, those in the first document, then those in the
 * next and so on, ascending in each. The posting's frequencies tell how many belong to which.
 */
export type Positions = ReadonlyMap<SearchField, readonly number[]>;

/** Positions as numbers, field after field: each its distance from the one before it in the same document. */
export function encodePositions(posting: Posting, positions: Positions, writer: NumberWriter): string {
  for (const field of searchFields) {
    const inField = positions.get(field) ?? [];
    let at = 0;
    for (const frequency of posting.get(field)?.frequencies ?? []) {
      let last = 0;
      for (const end = at + frequency; at < end; at++) {
        const position = inField[at] ?? 0;
        writer.write(position - last);
        last = position;
      }
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
