import { searchFields } from '../fields.ts';

/**
 * Where terms stand in many documents, in whole arrays: an archive has millions of these numbers. An entry is for one
 * term in one field of one document. A document's entries follow each other, and so do their positions:
 *
 *     starts       0           3        document 0 has the entries 0 to 2, document 1 those from 3 on
 *     terms        7  2  7     2
 *     fields       0  0  4     0        by their places in `searchFields`, ascending in each document
 *     frequencies  1  1  2     1
 *     positions    0  3  5 20  1        as many as the frequencies say
 */
export interface DocumentTerms {
  readonly starts: Int32Array;
  /** For each document, where its positions begin. */
  readonly positionStarts: Int32Array;
  readonly terms: Int32Array;
  readonly fields: Uint8Array;
  /** The word that the term is first written as in the field, in lower case, by its number. */
  readonly forms: Int32Array;
  readonly frequencies: Int32Array;
  /** Ascending in each entry. A position counts words, stop words too, and a line break as eight. */
  readonly positions: Int32Array;
  /** For each document, the number of terms in each field. */
  readonly lengths: Int32Array;
}

export const noTerms: DocumentTerms = {
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
 * Puts statistics together, each from where it is.
 *
 * @param places for each document its place among the known ones or, counted on from these, among the added
 */
export function gatherTerms(places: Int32Array, known: DocumentTerms, added: DocumentTerms): DocumentTerms {
  const runs = runsOf(places, known, added);
  const entries = runs.reduce((sum, { entries: [from, to] }) => sum + to - from, 0);
  const positions = runs.reduce((sum, { positions: [from, to] }) => sum + to - from, 0);
  const gathered = {
    starts: new Int32Array(places.length + 1),
    positionStarts: new Int32Array(places.length + 1),
    terms: new Int32Array(entries),
    fields: new Uint8Array(entries),
    forms: new Int32Array(entries),
    frequencies: new Int32Array(entries),
    positions: new Int32Array(positions),
    lengths: new Int32Array(places.length * searchFields.length),
  };
  let document = 0;
  let entry = 0;
  let position = 0;
  for (const { of, first, count, entries, positions } of runs) {
    for (const column of ['terms', 'fields', 'forms', 'frequencies'] as const) {
      gathered[column].set(of[column].subarray(...entries), entry);
    }
    gathered.positions.set(of.positions.subarray(...positions), position);
    const [from, to] = [first * searchFields.length, (first + count) * searchFields.length];
    gathered.lengths.set(of.lengths.subarray(from, to), document * searchFields.length);
    for (let i = 1; i <= count; i++) {
      gathered.starts[document + i] = (of.starts[first + i] ?? 0) - entries[0] + entry;
      gathered.positionStarts[document + i] = (of.positionStarts[first + i] ?? 0) - positions[0] + position;
    }
    document += count;
    entry += entries[1] - entries[0];
    position += positions[1] - positions[0];
  }
  return gathered;
}

/** Documents that follow each other where they come from, as most do: they are copied whole. */
interface Run {
  readonly of: DocumentTerms;
  readonly first: number;
  readonly count: number;
  readonly entries: readonly [from: number, to: number];
  readonly positions: readonly [from: number, to: number];
}

function runsOf(places: Int32Array, known: DocumentTerms, added: DocumentTerms): readonly Run[] {
  const knownCount = known.starts.length - 1;
  const runs: Run[] = [];
  for (let at = 0; at < places.length; ) {
    const place = places[at] ?? 0;
    const of = place < knownCount ? known : added;
    const first = place < knownCount ? place : place - knownCount;
    const last = of.starts.length - 1;
    let count = 1;
    while (places[at + count] === place + count && first + count < last) count++;
    const extent = (starts: Int32Array) => [starts[first] ?? 0, starts[first + count] ?? 0] as const;
    runs.push({ of, first, count, entries: extent(of.starts), positions: extent(of.positionStarts) });
    at += count;
  }
  return runs;
}
