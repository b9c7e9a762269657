import { type SearchField, searchFields } from '../fields.ts';
import type { Occurrences, Posting } from '../files/posting.ts';

/** Several terms taken as one: where any of them stands, and how often they stand there together. */
export function union(postings: readonly Posting[], slots: number): Posting {
  const joined = new Map<SearchField, Occurrences>();
  for (const field of searchFields) {
    const inField = postings.flatMap((posting) => posting.get(field) ?? []);
    if (inField.length > 0) joined.set(field, unionOfField(inField, slots));
  }
  return joined;
}

function unionOfField(all: readonly Occurrences[], slots: number): Occurrences {
  const [first] = all;
  if (first && all.length === 1) return first;
  // Two letters stand for thousands of terms, so sums are kept in arrays by document, not in maps.
  const sums = new Uint32Array(slots);
  const lengthOf = new Uint32Array(slots);
  const found: number[] = [];
  for (const { documents, frequencies, lengths } of all) {
    documents.forEach((document, i) => {
      if (sums[document] === 0) found.push(document);
      sums[document] = (sums[document] ?? 0) + (frequencies[i] ?? 0);
      lengthOf[document] = lengths[i] ?? 0;
    });
  }
  const documents = [...Uint32Array.from(found).sort()];
  return {
    documents,
    frequencies: documents.map((document) => sums[document] ?? 0),
    lengths: documents.map((document) => lengthOf[document] ?? 0),
  };
}
