/** One bit for each letter of a word. Letters share bits, so a missing bit proves more than a set one. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask;
}

/**
 * A cheap test before lunr's automaton: accepts every word within an edit distance of another, and few others, at a
 * fraction of the automaton's cost. One edit changes the length by at most one letter, and the set of letters by at
 * most one on either side.
 *
 * @param length of one word
 * @param mask of that word
 */
export function mayBeNear(
  length: number,
  mask: number,
  otherLength: number,
  otherMask: number,
  editDistance: number,
): boolean {
  if (Math.abs(length - otherLength) > editDistance) return false;
  return bits(mask & ~otherMask) <= editDistance && bits(otherMask & ~mask) <= editDistance;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
