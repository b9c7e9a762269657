/**
 * Where a word stands and what stands before it, in one integer of 31 bits: its position, and above that the `stopWordCode` of
 * the stop words before it. Only a phrase needs either.
 *
 * Positions end at the millionth word of a field: what comes after stands nowhere that a phrase could find.
 */
export function placedWord(position: number, stopWords: number): number {
  return position < lastPosition ? (stopWords << positionBits) | position : lastPosition;
}

export function positionOf(placed: number): number {
  return placed & lastPosition;
}

export function stopWordsBefore(placed: number): number {
  return placed >>> positionBits;
}

const positionBits = 20;
const lastPosition = (1 << positionBits) - 1;
