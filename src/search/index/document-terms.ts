import { searchFields } from '../fields.ts';
import type { TermStatistics } from './statistics.ts';

/**
 * The statistics of many documents, in whole arrays: an archive has millions of these numbers. Each document has a
 * run of entries, one for each of its terms:
 *
 *     starts   0          3      5        document 0 has the entries 0 to 2, document 1 the entries 3 and 4
 *     terms    7  2  9    2  4
 *     offsets  0  5  9   14 18            where in `occurrences` each entry's run begins, which ends with -1
 */
export interface DocumentTerms {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly forms: Int32Array;
  readonly offsets: Int32Array;
  readonly occurrences: Int32Array;
  /** For each document, the number of terms in each field. */
  readonly lengths: Int32Array;
}

export const noTerms: DocumentTerms = {
  starts: new Int32Array(1),
  terms: new Int32Array(0),
  forms: new Int32Array(0),
  offsets: new Int32Array(0),
  occurrences: new Int32Array(0),
  lengths: new Int32Array(0),
};

/** A document's statistics: those that a place in known ones has, or new ones. */
export type Source = number | TermStatistics;

/** Puts statistics together, each from where it is. */
export function gatherTerms(sources: readonly Source[], known: DocumentTerms): DocumentTerms {
  let entries = 0;
  let numbers = 0;
  for (const source of sources) {
    const { from, to, first, last } = extentOf(source, known);
    entries += to - from;
    numbers += last - first;
  }
  const gathered = {
    starts: new Int32Array(sources.length + 1),
    terms: new Int32Array(entries),
    forms: new Int32Array(entries),
    offsets: new Int32Array(entries),
    occurrences: new Int32Array(numbers),
    lengths: new Int32Array(sources.length * searchFields.length),
  };
  let entry = 0;
  let number = 0;
  sources.forEach((source, document) => {
    const { from, to, first, last } = extentOf(source, known);
    const of = typeof source === 'number' ? known : source;
    for (let i = from; i < to; i++) {
      gathered.terms[entry] = of.terms[i] ?? 0;
      gathered.forms[entry] = of.forms[i] ?? 0;
      gathered.offsets[entry++] = (of.offsets[i] ?? 0) - first + number;
    }
    gathered.occurrences.set(of.occurrences.subarray(first, last), number);
    number += last - first;
    const lengthsAt = typeof source === 'number' ? source * searchFields.length : 0;
    for (let field = 0; field < searchFields.length; field++) {
      gathered.lengths[document * searchFields.length + field] = of.lengths[lengthsAt + field] ?? 0;
    }
    gathered.starts[document + 1] = entry;
  });
  return gathered;
}

/** The entries of a source, from `from` to below `to`, and their occurrences. */
function extentOf(source: Source, known: DocumentTerms) {
  if (typeof source !== 'number') {
    return { from: 0, to: source.terms.length, first: 0, last: source.occurrences.length };
  }
  const [from, to] = [known.starts[source] ?? 0, known.starts[source + 1] ?? 0];
  const first = known.offsets[from] ?? known.occurrences.length;
  return { from, to, first, last: known.offsets[to] ?? known.occurrences.length };
}
