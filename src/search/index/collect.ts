import { type SearchField, searchFields } from '../fields.ts';
import type { Positions } from '../files/positions.ts';
import type { Posting } from '../files/posting.ts';
import type { TermStatistics } from './statistics.ts';

/** All that the documents hold of one term. */
export interface CollectedTerm {
  readonly term: string;
  /** The word that most documents write for it; of two, the first by UTF-16 unit. */
  readonly form: string;
  /** How many documents hold it. */
  readonly documentCount: number;
  readonly posting: Posting;
  readonly positions: Positions;
}

/**
 * Turns documents' statistics round: from what each holds to where each term stands. Terms come one at a time,
 * ascending by UTF-16 unit, so that only the one at hand takes room as lists.
 *
 * @param numbers the number of each document, in the order of the statistics
 */
export function* collectTerms(
  statistics: readonly TermStatistics[],
  numbers: readonly number[],
): Generator<CollectedTerm> {
  const { terms, ids, forms } = vocabulary(statistics);
  const { starts, documents, offsets } = holders(statistics, numbers, ids, terms.length);
  const ascending = terms.map((term, id) => ({ term, id })).sort((a, b) => (a.term < b.term ? -1 : 1));
  for (const { term, id } of ascending) {
    const inFields: (FieldOfTerm | undefined)[] = [];
    const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
    for (let i = from; i < to; i++) {
      const at = documents[i] ?? 0;
      addOccurrences(inFields, statisticsAt(statistics, at), offsets[i] ?? 0, numbers[at] ?? 0);
    }
    const posting = new Map<SearchField, FieldOfTerm>();
    const positions = new Map<SearchField, readonly number[]>();
    searchFields.forEach((field, i) => {
      const inField = inFields[i];
      if (inField === undefined) return;
      posting.set(field, inField);
      positions.set(field, inField.positions);
    });
    yield { term, form: forms[id] ?? term, documentCount: to - from, posting, positions };
  }
}

interface FieldOfTerm {
  readonly documents: number[];
  readonly frequencies: number[];
  readonly lengths: number[];
  readonly positions: number[];
}

/** Adds what a document says of a term, from an offset in its occurrences on. */
function addOccurrences(
  inFields: (FieldOfTerm | undefined)[],
  { occurrences, lengths }: TermStatistics,
  offset: number,
  number: number,
): void {
  for (let at = offset; occurrences[at] !== -1; ) {
    const field = occurrences[at++] ?? 0;
    const frequency = occurrences[at++] ?? 0;
    let inField = inFields[field];
    if (inField === undefined) {
      inField = { documents: [], frequencies: [], lengths: [], positions: [] };
      inFields[field] = inField;
    }
    inField.documents.push(number);
    inField.frequencies.push(frequency);
    inField.lengths.push(lengths[field] ?? 0);
    for (const end = at + frequency; at < end; at++) inField.positions.push(occurrences[at] ?? 0);
  }
}

/** All terms, by a running number. */
interface Vocabulary {
  readonly terms: readonly string[];
  /** The numbers of each document's terms, document after document. */
  readonly ids: Int32Array;
  /** By number, the word that most documents write for the term. */
  readonly forms: readonly string[];
}

function vocabulary(statistics: readonly TermStatistics[]): Vocabulary {
  const numbers = new Map<string, number>();
  const ids = new Int32Array(statistics.reduce((sum, { terms }) => sum + terms.length, 0));
  const forms = formCounter();
  let at = 0;
  for (const each of statistics) {
    each.terms.forEach((term, i) => {
      let id = numbers.get(term);
      if (id === undefined) {
        id = numbers.size;
        numbers.set(term, id);
      }
      ids[at++] = id;
      forms.count(id, each.forms[i] ?? term);
    });
  }
  return { terms: [...numbers.keys()], ids, forms: forms.mostFrequent() };
}

/** Counts the words that terms are written as. Most documents write a term as the first did: that is counted apart. */
function formCounter() {
  const first: string[] = [];
  const firstCounts: number[] = [];
  const others = new Map<string, { readonly term: number; count: number }>();
  return {
    count(term: number, form: string): void {
      if (first[term] === undefined) first[term] = form;
      if (first[term] === form) {
        firstCounts[term] = (firstCounts[term] ?? 0) + 1;
        return;
      }
      const other = others.get(form);
      if (other) other.count++;
      else others.set(form, { term, count: 1 });
    },
    mostFrequent(): readonly string[] {
      const best = [...first];
      const counts = [...firstCounts];
      for (const [form, { term, count }] of others) {
        const most = counts[term] ?? 0;
        if (count < most || (count === most && form > (best[term] ?? ''))) continue;
        best[term] = form;
        counts[term] = count;
      }
      return best;
    },
  };
}

/**
 * Who holds each term: from `starts[id]` to below `starts[id + 1]`, the documents' places in the statistics,
 * ascending by their numbers, and where the term's occurrences begin in each. Counted out in whole arrays, for an
 * archive holds millions of these.
 */
function holders(
  statistics: readonly TermStatistics[],
  numbers: readonly number[],
  ids: Int32Array,
  termCount: number,
) {
  const starts = new Int32Array(termCount + 1);
  for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < termCount; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const documents = new Int32Array(ids.length);
  const offsets = new Int32Array(ids.length);
  const free = starts.slice();
  let next = 0;
  const firstId = statistics.map(({ terms }) => {
    const first = next;
    next += terms.length;
    return first;
  });
  const ascending = statistics.map((_, at) => at).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  for (const at of ascending) {
    const { terms, occurrences } = statisticsAt(statistics, at);
    const first = firstId[at] ?? 0;
    let offset = 0;
    for (let i = first; i < first + terms.length; i++) {
      const id = ids[i] ?? 0;
      const place = free[id] ?? 0;
      documents[place] = at;
      offsets[place] = offset;
      free[id] = place + 1;
      offset = afterTerm(occurrences, offset);
    }
  }
  return { starts, documents, offsets };
}

/** Where the occurrences of the next term begin. */
function afterTerm(occurrences: Int32Array, offset: number): number {
  let at = offset;
  while (occurrences[at] !== -1) at += 2 + (occurrences[at + 1] ?? 0);
  return at + 1;
}

function statisticsAt(statistics: readonly TermStatistics[], at: number): TermStatistics {
  const found = statistics[at];
  if (found === undefined) throw new Error(`There is no document ${at}`);
  return found;
}
