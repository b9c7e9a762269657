import { searchFields } from '../fields.ts';
import type { TermColumns } from '../files/term-columns.ts';
import type { DocumentTerms } from './document-terms.ts';

/** Posting lists and positions, with the form of each posting. */
export interface InvertedTerms extends TermColumns<Int32Array> {
  /** For each posting the id of its form: the word that the field first uses for the term, in lower case. */
  readonly forms: Int32Array;
}

/**
 * Inverts documents' terms: from the terms of each document to the postings of each term. A counting sort.
 *
 * @param docIds the doc id of each document, ascending in the order of `documentTerms`
 * @param selected by term id, 1 for the terms to invert; the others get no postings
 */
export function invertTerms(
  documentTerms: DocumentTerms,
  docIds: Int32Array,
  selected: Uint8Array,
): InvertedTerms {
  const { terms, fields, frequencies } = documentTerms;
  const starts = new Int32Array(selected.length * searchFields.length + 1);
  const positionStarts = starts.slice();
  for (let entry = 0; entry < terms.length; entry++) {
    const term = terms[entry] ?? 0;
    if (selected[term] !== 1) continue;
    const nextRun = term * searchFields.length + (fields[entry] ?? 0) + 1;
    starts[nextRun] = (starts[nextRun] ?? 0) + 1;
    positionStarts[nextRun] = (positionStarts[nextRun] ?? 0) + (frequencies[entry] ?? 0);
  }
  accumulate(starts);
  accumulate(positionStarts);
  const count = starts.at(-1) ?? 0;
  const columns = {
    starts,
    positionStarts,
    docIds: new Int32Array(count),
    frequencies: new Int32Array(count),
    lengths: new Int32Array(count),
    forms: new Int32Array(count),
    positions: new Int32Array(positionStarts.at(-1) ?? 0),
  };
  fill(columns, documentTerms, docIds, selected);
  return columns;
}

/** Turns counts into offsets. */
function accumulate(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}

function fill(
  { starts, positionStarts, ...columns }: InvertedTerms,
  documentTerms: DocumentTerms,
  docIds: Int32Array,
  selected: Uint8Array,
): void {
  const { terms, fields, forms, frequencies, positions, lengths } = documentTerms;
  const nextPosting = starts.slice();
  const nextPosition = positionStarts.slice();
  for (let row = 0; row < docIds.length; row++) {
    const docId = docIds[row] ?? 0;
    let position = documentTerms.positionStarts[row] ?? 0;
    const end = documentTerms.starts[row + 1] ?? 0;
    for (let entry = documentTerms.starts[row] ?? 0; entry < end; entry++) {
      const term = terms[entry] ?? 0;
      const frequency = frequencies[entry] ?? 0;
      const firstPosition = position;
      position += frequency;
      if (selected[term] !== 1) continue;
      const field = fields[entry] ?? 0;
      const run = term * searchFields.length + field;
      const posting = nextPosting[run] ?? 0;
      nextPosting[run] = posting + 1;
      columns.docIds[posting] = docId;
      columns.frequencies[posting] = frequency;
      columns.lengths[posting] = lengths[row * searchFields.length + field] ?? 0;
      columns.forms[posting] = forms[entry] ?? 0;
      let to = nextPosition[run] ?? 0;
      for (let from = firstPosition; from < position; from++) columns.positions[to++] = positions[from] ?? 0;
      nextPosition[run] = to;
    }
  }
}

/** How documents use a term. */
export interface TermUsage {
  /** The id of the form that most documents use; of equally frequent ones, the first by UTF-16 unit. */
  readonly form: number;
  /** The ids of other forms that enough documents use, sorted by UTF-16 unit. */
  readonly otherForms: readonly number[];
  /** How many documents contain the term. */
  readonly documentCount: number;
}

/** A form that fewer documents use may be misspelled itself, so it is not suggested. */
const minDocumentsOfOtherForm = 3;

/**
 * @param forms all forms, by id
 * @param slots all doc ids are below this
 */
export function termUsage(
  { starts, docIds, forms: formIds }: InvertedTerms,
  forms: readonly string[],
  slots: number,
): (term: number) => TermUsage {
  /** By doc id, 1 more than the last term that the document was counted for. */
  const countedFor = new Int32Array(slots);
  /** By form id, how many documents use the form for the current term; 0 for all forms of others. */
  const counts = new Int32Array(forms.length);
  return (term) => {
    const firstRun = term * searchFields.length;
    const [from, to] = [starts[firstRun] ?? 0, starts[firstRun + searchFields.length] ?? 0];
    const used: number[] = [];
    let documentCount = 0;
    for (let posting = from; posting < to; posting++) {
      const docId = docIds[posting] ?? 0;
      // The first field that contains the term decides which form the document uses.
      if (countedFor[docId] === term + 1) continue;
      countedFor[docId] = term + 1;
      documentCount++;
      const form = formIds[posting] ?? 0;
      if (counts[form] === 0) used.push(form);
      counts[form] = (counts[form] ?? 0) + 1;
    }
    const [first = 0] = used;
    if (used.length === 1) {
      counts[first] = 0;
      return { form: first, otherForms: none, documentCount };
    }
    const countOf = (form: number): number => counts[form] ?? 0;
    const textOf = (form: number): string => forms[form] ?? '';
    let best = first;
    for (const form of used) {
      const more = countOf(form) - countOf(best);
      if (more > 0 || (more === 0 && textOf(form) < textOf(best))) best = form;
    }
    const otherForms = used
      .filter((form) => form !== best && countOf(form) >= minDocumentsOfOtherForm)
      .sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
    for (const form of used) counts[form] = 0;
    return { form: best, otherForms, documentCount };
  };
}

const none = [] as const;
