import type { TermVectors } from './term-vectors.ts';

/** A row with its similarity to another: the cosine of their term vectors, above 0 and at most 1. */
export interface Neighbour {
  readonly row: number;
  readonly similarity: number;
}

/**
 * How many postings of a row's terms are visited, those of the heaviest first. In an archive of thousands of items this is
 * all of them; in a larger one, the terms left out are frequent and weigh little.
 */
const maxPostings = 50_000;

/** An inverted index of rows, in which those most similar to a row are found. */
export class Neighbours {
  readonly #vectors: TermVectors;
  readonly #rows: Int32Array;
  /** By term, the index of its first posting; then the number of postings. */
  readonly #starts: Int32Array;
  /** Indices into `#rows`, and the weight of the term in each. */
  readonly #postings: Int32Array;
  readonly #weights: Float32Array;
  readonly #similarities: Float64Array;
  readonly #touched: Int32Array;

  /** @param rows those that may be neighbours, ascending */
  constructor(vectors: TermVectors, rows: Int32Array) {
    const { starts, terms, weights, termCount } = vectors;
    this.#vectors = vectors;
    this.#rows = rows;
    const counts = new Int32Array(termCount + 1);
    for (const row of rows) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        if (weights[at] === 0) continue;
        const next = (terms[at] ?? 0) + 1;
        counts[next] = (counts[next] ?? 0) + 1;
      }
    }
    for (let term = 0; term < termCount; term++)
      counts[term + 1] = (counts[term + 1] ?? 0) + (counts[term] ?? 0);
    this.#starts = counts;
    const ends = counts.slice();
    this.#postings = new Int32Array(counts[termCount] ?? 0);
    this.#weights = new Float32Array(this.#postings.length);
    rows.forEach((row, index) => {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        if (weights[at] === 0) continue;
        const term = terms[at] ?? 0;
        const posting = ends[term] ?? 0;
        ends[term] = posting + 1;
        this.#postings[posting] = index;
        this.#weights[posting] = weights[at] ?? 0;
      }
    });
    this.#similarities = new Float64Array(rows.length);
    this.#touched = new Int32Array(rows.length);
  }

  /** The rows most similar to a row, itself left out, the most similar first; of equal ones the lower. */
  of(row: number, count: number): readonly Neighbour[] {
    const { starts, terms, weights } = this.#vectors;
    const [similarities, touched] = [this.#similarities, this.#touched];
    const order: number[] = [];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) if (weights[at] !== 0) order.push(at);
    order.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
    let touchedCount = 0;
    let visited = 0;
    for (const at of order) {
      if (visited > maxPostings) break;
      const term = terms[at] ?? 0;
      const weight = weights[at] ?? 0;
      const end = this.#starts[term + 1] ?? 0;
      const first = this.#starts[term] ?? 0;
      visited += end - first;
      for (let posting = first; posting < end; posting++) {
        const index = this.#postings[posting] ?? 0;
        const before = similarities[index] ?? 0;
        if (before === 0) touched[touchedCount++] = index;
        similarities[index] = before + weight * (this.#weights[posting] ?? 0);
      }
    }
    const nearest = new Nearest(count);
    for (let i = 0; i < touchedCount; i++) {
      const index = touched[i] ?? 0;
      const other = this.#rows[index] ?? 0;
      const similarity = similarities[index] ?? 0;
      similarities[index] = 0;
      if (other !== row && similarity > 0) nearest.offer(other, similarity);
    }
    return nearest.sorted();
  }
}

/** The best of many, in a heap with the worst of them first. */
class Nearest {
  readonly #most: number;
  readonly #heap: Neighbour[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(row: number, similarity: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ row, similarity });
      this.#siftUp(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (worst === undefined || similarity < worst.similarity) return;
    const offered = { row, similarity };
    if (isBefore(worst, offered)) return;
    heap[0] = offered;
    this.#siftDown();
  }

  sorted(): readonly Neighbour[] {
    return this.#heap.sort((a, b) => b.similarity - a.similarity || a.row - b.row);
  }

  #siftUp(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const [a, b] = [heap[parent], heap[at]];
      if (a === undefined || b === undefined || !isBefore(a, b)) return;
      heap[parent] = b;
      heap[at] = a;
      at = parent;
    }
  }

  #siftDown(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        const [a, b] = [heap[child], heap[worst]];
        if (a !== undefined && b !== undefined && isBefore(b, a)) worst = child;
      }
      const [a, b] = [heap[at], heap[worst]];
      if (worst === at || a === undefined || b === undefined) return;
      heap[at] = b;
      heap[worst] = a;
      at = worst;
    }
  }
}

function isBefore(a: Neighbour, b: Neighbour): boolean {
  return a.similarity > b.similarity || (a.similarity === b.similarity && a.row < b.row);
}
