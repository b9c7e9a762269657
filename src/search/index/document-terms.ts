import { searchFields } from '../fields.ts';

/**
 * The terms of many documents, in typed arrays, because an archive has millions of these integers. A row is one
 * document. An entry is one term in one field of one document. The entries of a document are consecutive, and so are
 * their positions:
 *
 *     starts       0           3        document 0 has the entries 0 to 2, document 1 those from 3 on
 *     terms        7  2  7     2        term ids
 *     fields       0  0  4     0        indices into `searchFields`, ascending within each document
 *     frequencies  1  1  2     1
 *     positions    0  3  5 20  1        for each entry as many as its frequency
 */
export interface DocumentTerms {
  /** For each document, the index of its first entry; then the number of entries. */
  readonly starts: Int32Array;
  /** For each document, the index of its first position; then the number of positions. */
  readonly positionStarts: Int32Array;
  readonly terms: Int32Array;
  readonly fields: Uint8Array;
  /** The id of the word that the field first uses for the term, in lower case. */
  readonly forms: Int32Array;
  readonly frequencies: Int32Array;
  /**
   * Each as a `placedWord`, ascending by position within each entry. A position counts words, including stop words; a line break
   * counts as eight.
   */
  readonly positions: Int32Array;
  /** For each document, the number of terms in each field. */
  readonly lengths: Int32Array;
}

export const noDocumentTerms: DocumentTerms = {
  starts: new Int32Array(1),
  positionStarts: new Int32Array(1),
  terms: new Int32Array(0),
  fields: new Uint8Array(0),
  forms: new Int32Array(0),
  frequencies: new Int32Array(0),
  positions: new Int32Array(0),
  lengths: new Int32Array(0),
};

/**
 * Copies rows of cached and new documents into one table.
 *
 * @param rows for each document of the result its row in `cached`, or, from the number of cached rows on, its row in
 *   `added`
 */
export function mergeDocumentTerms(
  rows: Int32Array,
  cached: DocumentTerms,
  added: DocumentTerms,
): DocumentTerms {
  const runs = runsOf(rows, cached, added);
  // A first index has no cached rows, and needs no copy.
  const [all] = runs;
  if (runs.length === 1 && all?.source === added && all.count === added.starts.length - 1) return added;
  const entries = runs.reduce((sum, { entries: [from, to] }) => sum + to - from, 0);
  const positions = runs.reduce((sum, { positions: [from, to] }) => sum + to - from, 0);
  const merged = {
    starts: new Int32Array(rows.length + 1),
    positionStarts: new Int32Array(rows.length + 1),
    terms: new Int32Array(entries),
    fields: new Uint8Array(entries),
    forms: new Int32Array(entries),
    frequencies: new Int32Array(entries),
    positions: new Int32Array(positions),
    lengths: new Int32Array(rows.length * searchFields.length),
  };
  let row = 0;
  let entry = 0;
  let position = 0;
  for (const { source, first, count, entries, positions } of runs) {
    for (const column of ['terms', 'fields', 'forms', 'frequencies'] as const) {
      merged[column].set(source[column].subarray(...entries), entry);
    }
    merged.positions.set(source.positions.subarray(...positions), position);
    const [from, to] = [first * searchFields.length, (first + count) * searchFields.length];
    merged.lengths.set(source.lengths.subarray(from, to), row * searchFields.length);
    for (let i = 1; i <= count; i++) {
      merged.starts[row + i] = (source.starts[first + i] ?? 0) - entries[0] + entry;
      merged.positionStarts[row + i] = (source.positionStarts[first + i] ?? 0) - positions[0] + position;
    }
    row += count;
    entry += entries[1] - entries[0];
    position += positions[1] - positions[0];
  }
  return merged;
}

/** The mean number of terms in each field, in the order of `searchFields`. */
export function averageLengths({ starts, lengths }: DocumentTerms): readonly number[] {
  const documentCount = starts.length - 1;
  return searchFields.map((_, field) => {
    let total = 0;
    for (let i = field; i < lengths.length; i += searchFields.length) total += lengths[i] ?? 0;
    return total / Math.max(1, documentCount);
  });
}

/** Rows that are consecutive in their source, as most are: they are copied as one block. */
interface Run {
  readonly source: DocumentTerms;
  readonly first: number;
  readonly count: number;
  readonly entries: readonly [from: number, to: number];
  readonly positions: readonly [from: number, to: number];
}

function runsOf(rows: Int32Array, cached: DocumentTerms, added: DocumentTerms): readonly Run[] {
  const cachedCount = cached.starts.length - 1;
  const runs: Run[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] ?? 0;
    const source = row < cachedCount ? cached : added;
    const first = row < cachedCount ? row : row - cachedCount;
    const end = source.starts.length - 1;
    let count = 1;
    while (rows[at + count] === row + count && first + count < end) count++;
    const extent = (starts: Int32Array) => [starts[first] ?? 0, starts[first + count] ?? 0] as const;
    runs.push({
      source,
      first,
      count,
      entries: extent(source.starts),
      positions: extent(source.positionStarts),
    });
    at += count;
  }
  return runs;
}
