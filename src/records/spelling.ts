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
export function didYouMean(wanted: string, names: Iterable<string>): string {
  const near = nearest(wanted, names);
  return near.length === 0 ? '' : `Did you mean ${anyOf(near.map(quote))}? `;
}

/**
 * The names that differ least from the wanted one, at most three, all at the same distance: one edit (a letter
 * put in, left out, changed, or swapped with its neighbour) for up to four letters, two for up to eight, else three.
 */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const target = foldName(wanted);
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
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > most + 1) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
}

/** Reads a row of the table, all of whose places are filled when they are read. */
function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
