import { type SearchField, searchFields } from './fields.ts';

/** Where a term stands: an entry for each field that holds it in any document. */
export type Posting = ReadonlyMap<SearchField, Occurrences>;

/** Where a term stands in one field. The three lists run side by side, ascending by document. */
export interface Occurrences {
  /** Numbers of the documents that hold the term. */
  readonly documents: readonly number[];
  /** How often the term stands in each; at least 1. */
  readonly frequencies: readonly number[];
  /** How many terms the field has in each document in all. */
  readonly lengths: readonly number[];
}

/** How many terms a field of a document has: kept once, beside all postings. */
export type LengthOf = (field: SearchField, document: number) => number;

/**
 * A posting as one line of text. Fields are in the order of `searchFields`, apart by `;`, trailing empty ones
 * left out; lengths are not in it. In a field, documents are apart by `,`; each is its distance from the one
 * before (the first: its number plus 1) in base 36, then `:` and the frequency in base 36 where that is not 1.
 * So `1:2,3;;6` says: in titles, twice in document 0 and once in document 3; in actors, once in document 5.
 */
export function encodePosting(posting: Posting): string {
  const fields = searchFields.map((field) => encodeOccurrences(posting.get(field)));
  return fields.join(';').replace(/;+$/, '');
}

export function decodePosting(line: string, lengthOf: LengthOf): Posting {
  const posting = new Map<SearchField, Occurrences>();
  line.split(';').forEach((text, index) => {
    const field = searchFields[index];
    if (field && text)
      posting.set(
        field,
        decodeOccurrences(text, (document) => lengthOf(field, document)),
      );
  });
  return posting;
}

function encodeOccurrences(occurrences: Occurrences | undefined): string {
  if (!occurrences) return '';
  let last = -1;
  return occurrences.documents
    .map((document, i) => {
      const distance = (document - last).toString(36);
      const frequency = occurrences.frequencies[i] ?? 1;
      last = document;
      return frequency === 1 ? distance : `${distance}:${frequency.toString(36)}`;
    })
    .join(',');
}

function decodeOccurrences(text: string, lengthOf: (document: number) => number): Occurrences {
  const documents: number[] = [];
  const frequencies: number[] = [];
  let document = -1;
  for (const each of text.split(',')) {
    const colon = each.indexOf(':');
    document += Number.parseInt(colon < 0 ? each : each.slice(0, colon), 36);
    documents.push(document);
    frequencies.push(colon < 0 ? 1 : Number.parseInt(each.slice(colon + 1), 36));
  }
  return { documents, frequencies, lengths: documents.map(lengthOf) };
}
