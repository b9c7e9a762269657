import { anyOf, quote } from './quote.ts';

/**
 * The form in which names are compared: without case, diacritics and extra space, so that `Zelenskyy `,
 * `ZELENSKYY` and `Zélenskyy` are one name.
 */
export function foldName(name: string): string {
  if (/^[a-z\d-]*$/.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The hint `Did you mean "a" or "b"? `, with the space that follows it, or nothing where no name is near. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const near = nearest(name, names);
  return near.length === 0 ? '' : `Did you mean ${anyOf(near.map(quote))}? `;
}

/**
 * The names that differ least from the wanted one, at most three, all at the same distance: one edit (a letter
 * put in, left out, changed, or swapped with its neighbour) for up to four letters, two for up to eight, else three.
 */
export function nearest(name: string, names: Iterable<string>): string[] {
  const target = foldName(name);
  let reach = target.length <= 4 ? 1 : target.length <= 8 ? 2 : 3;
  let found: string[] = [];
  for (const name of names) {
    const distance = editDistance(target, foldName(name), reach);
    if (distance > reach) continue;
    if (distance < reach) found = [];
    reach = distance;
    if (found.length < 3 && !found.includes(name)) found.push(name);
  }
  return found;
}

/**
 * Edits that lead from one text to the other: insertion, deletion, substitution, transposition of neighbours
 * (optimal string alignment). Gives `most + 1` as soon as it is sure that more than `most` are needed.
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

/** Reads a row of the table, all of whose places are filled when they are read. */
function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
