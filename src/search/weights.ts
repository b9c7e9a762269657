import { fieldBoosts, type SearchField } from './fields.ts';
import type { IndexReader } from './index-reader.ts';
import type { Posting } from './posting.ts';

/** Called with a weight for each document and field that holds a term. */
export type VisitWeight = (field: SearchField, document: number, weight: number) => void;

/**
 * lunr's weights: BM25 with k1 = 1.2 and b = 0.75, times the field's boost, rounded to three places
 * (`createFieldVectors` in lunr 2.3.9's builder.js). A term's rarity is taken over all fields together, as
 * lunr does, so a document counts once for each field that holds the term.
 *
 * `wanted` spares the documents that cannot be hits; the rarity is over all.
 */
export function forEachWeight(
  posting: Posting,
  index: IndexReader,
  wanted: (document: number) => boolean,
  visit: VisitWeight,
): void {
  const rarity = inverseDocumentFrequency(posting, index.documentCount);
  for (const [field, { documents, frequencies, lengths }] of posting) {
    const averageLength = index.averageLength(field);
    documents.forEach((document, i) => {
      if (!wanted(document)) return;
      const frequency = frequencies[i] ?? 0;
      const saturation = k1 * (1 - b + b * ((lengths[i] ?? 0) / averageLength)) + frequency;
      const weight = ((rarity * ((k1 + 1) * frequency)) / saturation) * fieldBoosts[field];
      visit(field, document, Math.round(weight * 1000) / 1000);
    });
  }
}

const k1 = 1.2;
const b = 0.75;

function inverseDocumentFrequency(posting: Posting, documentCount: number): number {
  let holding = 0;
  for (const { documents } of posting.values()) holding += documents.length;
  return Math.log(1 + Math.abs((documentCount - holding + 0.5) / (holding + 0.5)));
}
