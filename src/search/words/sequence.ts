/**
 * Terms that must stand side by side, as one text: `mh 17`. No term contains a space. Where any word may stand, there is
 * an empty term: `作家  方方`, of which each term is two characters long.
 */
export function sequenceOf(terms: readonly string[]): string {
  return terms.join(' ');
}

export function isSequence(reading: string): boolean {
  return reading.includes(' ');
}

/** The terms of a sequence, each with its distance from the first. A term alone is a sequence of one. */
export function termsOfSequence(
  reading: string,
): readonly { readonly term: string; readonly offset: number }[] {
  return reading
    .split(' ')
    .map((term, offset) => ({ term, offset }))
    .filter(({ term }) => term !== '');
}
