import { type SearchField, searchFields } from '../fields.ts';
import { placedWord, positionOf, stopWordsBefore } from './placed-words.ts';
import type { PostingList } from './posting-list.ts';
import type { TermColumns } from './term-columns.ts';
import { VarintReader, type VarintWriter } from './varint.ts';

/**
 * The positions that belong to a posting list: for each field those of the first document, then those of the next
 * and so on, ascending within each document, each as a `placedWord`. The frequencies in the posting list say how many belong
 * to which document.
 */
export type Positions = ReadonlyMap<SearchField, readonly number[]>;

/**
 * Varints, field after field: each position minus the one before in the same document. Then, in the same order, the codes of the
 * stop words before, without the zeros at the end.
 */
export function encodePositions(columns: TermColumns, term: number, writer: VarintWriter): string {
  const { starts, frequencies, positionStarts, positions } = columns;
  const first = term * searchFields.length;
  const end = starts[first + searchFields.length] ?? 0;
  let offset = positionStarts[first] ?? 0;
  const firstOffset = offset;
  let coded = offset;
  for (let i = starts[first] ?? 0; i < end; i++) {
    let last = 0;
    for (const next = offset + (frequencies[i] ?? 0); offset < next; offset++) {
      const placed = positions[offset] ?? 0;
      const position = positionOf(placed);
      writer.write(position - last);
      last = position;
      if (placed !== position) coded = offset + 1;
    }
  }
  for (let i = firstOffset; i < coded; i++) writer.write(stopWordsBefore(positions[i] ?? 0));
  return writer.take();
}

export function decodePositions(text: string, postingList: PostingList): Positions {
  const reader = new VarintReader(text);
  const positions = new Map<SearchField, number[]>();
  for (const [field, { frequencies }] of postingList) {
    const inField: number[] = [];
    for (const frequency of frequencies) {
      let position = 0;
      for (let i = 0; i < frequency; i++) {
        position += reader.next();
        inField.push(position);
      }
    }
    positions.set(field, inField);
  }
  for (const inField of positions.values()) {
    for (let i = 0; i < inField.length && !reader.isAtEnd; i++) {
      inField[i] = placedWord(inField[i] ?? 0, reader.next());
    }
  }
  return positions;
}
