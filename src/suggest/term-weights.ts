import type { TermVectors } from './term-vectors.ts';

/** The tags of rows, as numbers. */
export interface TaggedRows {
  /** Ascending. */
  readonly rows: Int32Array;
  /** Of any row; below `tagCount`. */
  readonly tagsOf: (row: number) => readonly number[];
  readonly tagCount: number;
}

/**
 * How well each term tells tags apart: the square root of its highest correlation with a tag, 0 to 1. For a tag and a term
 * the correlation is
 *
 *     φ = (A·D − B·C) / √((A+B) · (C+D) · (A+C) · (B+D))        χ² = N · φ²
 *
 * where A of N rows have both, B the term alone, C the tag alone, and D neither. Yang and Pedersen ("A comparative study on
 * feature selection in text categorization", ICML 1997) leave out the terms with the lowest χ² of any tag; as a weight it
 * needs no limit (Debole and Sebastiani, "Supervised term weighting for automated text categorization", SAC 2003). A term
 * of fewer than two rows connects none.
 */
export function termWeights(
  { starts, terms, termCount }: TermVectors,
  { rows, tagsOf, tagCount }: TaggedRows,
): Float32Array {
  const withTerm = new Int32Array(termCount);
  const rowsOf: number[][] = Array.from({ length: tagCount }, () => []);
  for (const row of rows) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) count(withTerm, terms[at] ?? 0);
    for (const tag of tagsOf(row)) rowsOf[tag]?.push(row);
  }
  const best = new Float32Array(termCount);
  const both = new Int32Array(termCount);
  const n = rows.length;
  for (const tagged of rowsOf) {
    const touched: number[] = [];
    for (const row of tagged) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const term = terms[at] ?? 0;
        if (both[term] === 0) touched.push(term);
        count(both, term);
      }
    }
    for (const term of touched) {
      const a = both[term] ?? 0;
      both[term] = 0;
      const ab = withTerm[term] ?? 0;
      const ac = tagged.length;
      if (ab < 2) continue;
      // A·D − B·C, with A + B + C + D = N.
      const difference = a * n - ab * ac;
      const phi = difference / Math.sqrt(ab * (n - ab) * ac * (n - ac));
      if (phi > (best[term] ?? 0) && Number.isFinite(phi)) best[term] = phi;
    }
  }
  return best.map(Math.sqrt);
}

function count(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** Vectors with each term weighted by a factor, of length 1 again. */
export function withFactors(vectors: TermVectors, factors: Float32Array): TermVectors {
  const { starts, terms } = vectors;
  const weights = vectors.weights.map((weight, at) => weight * (factors[terms[at] ?? 0] ?? 0));
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let squares = 0;
    for (let at = from; at < to; at++) squares += (weights[at] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < to; at++) weights[at] = (weights[at] ?? 0) / length;
  }
  return { ...vectors, weights };
}
