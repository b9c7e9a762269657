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
 * The same where there may be many inputs and many names: after so many comparisons for one owner there are no
 * suggestions any more. An archive with thousands of broken links has another fault than the spelling, and would be
 * searched for minutes.
 *
 * @param owner of the names
 */
export function didYouMeanOneOf(input: string, names: Iterable<string>, owner: object): string {
  let count = compared.get(owner) ?? 0;
  if (count > maxCompared) return '';
  const counted = function* (): Iterable<string> {
    for (const name of names) {
      count++;
      yield name;
    }
  };
  const hint = didYouMean(input, counted());
  compared.set(owner, count);
  return hint;
}

const compared = new WeakMap<object, number>();
/** Comparisons of two names; they take a few seconds. */
export const maxCompared = 5_000_000;

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
  // Of each row of the table only the cells within the limit of the diagonal: cell k of row i is in column i + k - limit.
  const width = 2 * limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width }, (_, k) =>
    k < limit ? unreachable : k - limit,
  );
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [];
    let smallest = unreachable;
    for (let k = 0; k < width; k++) {
      const j = i + k - limit;
      let cost = j === 0 ? i : unreachable;
      if (j > 0 && j <= b.length) {
        const same = a[i - 1] === b[j - 1];
        cost = Math.min(cell(last, k + 1) + 1, cell(row, k - 1) + 1, cell(last, k) + (same ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          cost = Math.min(cost, cell(beforeLast, k) + 1);
        }
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit + 1) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(cell(last, b.length - a.length + limit), limit + 1);
}

const unreachable = Number.POSITIVE_INFINITY;

function cell(row: readonly number[], index: number): number {
  return row[index] ?? unreachable;
}
