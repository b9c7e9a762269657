import { NumberReader, NumberWriter } from './digits.ts';

/**
 * Where what results show of each document stands: in which file, with the documents that share its tags, which
 * queries find together.
 */
export interface ShelfList {
  /**
   * For each shelf, by its lowest number: how many documents stand on it, how far its lowest number is from that of the
   * shelf before, and the distance of each other number from the one before, less 1.
   */
  readonly numbers: string;
  /** For each shelf a hash of what it holds, each of `shelfHashDigits`, with nothing between them. */
  readonly hashes: string;
}

/** The name of a shelf's file has a number, too, so a short hash tells editions of it apart. */
export const shelfHashDigits = 6;

/** A shelf holds what results show of some documents, in the order of their numbers. */
export interface Shelved {
  /** The numbers of its documents, ascending; at least one. */
  readonly numbers: readonly number[];
  readonly hash: string;
}

/** @param shelves by their lowest numbers */
export function encodeShelves(shelves: readonly Shelved[]): ShelfList {
  const writer = new NumberWriter();
  let lowest = 0;
  for (const { numbers } of shelves) {
    writer.write(numbers.length);
    let last = lowest - 1;
    for (const number of numbers) {
      writer.write(number - last - 1);
      last = number;
    }
    lowest = lowestOf(numbers);
  }
  return { numbers: writer.take(), hashes: shelves.map(({ hash }) => hash).join('') };
}

/** Tells by a document's number where it stands. */
export interface Shelves {
  /** Undefined for a number that no document has. */
  placeOf(number: number): { readonly path: string; readonly at: number } | undefined;
}

/** @param slots above all numbers */
export function decodeShelves({ numbers, hashes }: ShelfList, slots: number): Shelves {
  const reader = new NumberReader(numbers);
  const paths: string[] = [];
  /** By number: its shelf, from 1 on, and its place there. */
  const shelfOf = new Uint32Array(slots);
  const places = new Uint32Array(slots);
  let lowest = 0;
  for (let from = 0; from < hashes.length; from += shelfHashDigits) {
    const count = reader.next();
    let number = lowest - 1;
    for (let at = 0; at < count; at++) {
      number += reader.next() + 1;
      if (at === 0) lowest = number;
      shelfOf[number] = paths.length + 1;
      places[number] = at;
    }
    paths.push(shelfPath(lowest, hashes.slice(from, from + shelfHashDigits)));
  }
  return {
    placeOf(number) {
      const path = paths[(shelfOf[number] ?? 0) - 1];
      return path === undefined ? undefined : { path, at: places[number] ?? 0 };
    },
  };
}

/** The file of a shelf, by its lowest number. */
export function shelfPath(lowest: number, hash: string): string {
  return `search/documents/${lowest.toString(36)}-${hash}.js`;
}

export function lowestOf(numbers: readonly number[]): number {
  return numbers[0] ?? 0;
}
