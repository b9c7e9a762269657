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
 * @param length of the other word
 * @param mask of the other word
 */
export function mayBeNear(word: string, length: number, mask: number, editDistance: number): boolean {
  if (Math.abs(word.length - length) > editDistance) return false;
  const own = letterMask(word);
  return bits(own & ~mask) <= editDistance && bits(mask & ~own) <= editDistance;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
