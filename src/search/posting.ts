import { type SearchField, searchFields } from './fields.ts';

/** Where a term stands: for each field that holds it anywhere, the documents and how often, documents ascending. */
export type Posting = ReadonlyMap<SearchField, readonly Occurrence[]>;

export interface Occurrence {
  /** The document's number. */
  readonly document: number;
  /** How often the term stands in the document's field; at least 1. */
  readonly frequency: number;
  /** How many terms the document's field has in all. */
  readonly length: number;
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
  const fields = searchFields.map((field) => encodeOccurrences(posting.get(field) ?? []));
  return fields.join(';').replace(/;+$/, '');
}

export function decodePosting(line: string, lengthOf: LengthOf): Posting {
  const posting = new Map<SearchField, readonly Occurrence[]>();
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

function encodeOccurrences(occurrences: readonly Occurrence[]): string {
  let last = -1;
  return occurrences
    .map(({ document, frequency }) => {
      const distance = (document - last).toString(36);
      last = document;
      return frequency === 1 ? distance : `${distance}:${frequency.toString(36)}`;
    })
    .join(',');
}

function decodeOccurrences(text: string, lengthOf: (document: number) => number): readonly Occurrence[] {
  let document = -1;
  return text.split(',').map((each) => {
    const colon = each.indexOf(':');
    document += Number.parseInt(colon < 0 ? each : each.slice(0, colon), 36);
    const frequency = colon < 0 ? 1 : Number.parseInt(each.slice(colon + 1), 36);
    return { document, frequency, length: lengthOf(document) };
  });
}
