import { anyOf, quote } from './quote.ts';

/**
 * Folds a name for comparison: ignores case, diacritics, invisible characters and extra spaces, so `Zelenskyy `, `ZELENSKYY` and
 * `Zélenskyy` are the same name.
 */
export function foldName(name: string): string {
  if (/^[a-z\d-]*$/.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The hint `Did you mean "a" or "b"? `, with a trailing space; empty if no name is close. */
export function didYouMean(input: string, names: Iterable<string>): string {
  const suggestions = nearest(input, names);
  return suggestions.length === 0 ? '' : `Did you mean ${anyOf(suggestions.map(quote))}? `;
}

/**
 * Up to three names closest to the input, all at the same edit distance: at most one edit for names of up to four
 * letters, two for up to eight, three for longer ones.
 */
export function nearest(input: string, names: Iterable<string>): string[] {
  return nearestFolded(foldName(input), names, foldName);
}

/** The same for an input that is folded already, with `fold` for names that are not. */
export function nearestFolded(
  target: string,
  names: Iterable<string>,
  fold = (name: string): string => name,
): string[] {
  let maxDistance = target.length <= 4 ? 1 : target.length <= 8 ? 2 : 3;
  let found: string[] = [];
  for (const name of names) {
    const distance = editDistance(target, fold(name), maxDistance);
    if (distance > maxDistance) continue;
    if (distance < maxDistance) found = [];
    maxDistance = distance;
    if (found.length < 3 && !found.includes(name)) found.push(name);
  }
  return found;
}

/**
 * The edit distance of two texts: insertions, deletions, substitutions and transpositions of adjacent characters
 * (optimal string alignment). Returns `limit + 1` as soon as the distance is certain to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, cell(beforeLast, j - 2) + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit + 1) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(cell(last, b.length), limit + 1);
}

/** A cell of the table; every cell is filled before it is read. */
function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
