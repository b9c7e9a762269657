import { fieldBoosts, type SearchField } from '../fields.ts';
import type { Posting } from '../files/posting.ts';
import type { IndexReader } from './index-reader.ts';

/**
 * Calls `visit` with the weight of a term in a field of each wanted document: lunr's BM25 with k1 = 1.2 and b = 0.75,
 * times the field's boost, rounded to three places (`createFieldVectors` in lunr 2.3.9's builder.js). A term's
 * rarity is taken over all documents and all fields together, as lunr does, so a document counts once for each field
 * that holds it.
 *
 * @param wanted 1 by number for each document that may be a hit
 */
export function forEachWeight(
  posting: Posting,
  field: SearchField,
  index: IndexReader,
  wanted: Uint8Array,
  visit: (document: number, weight: number) => void,
): void {
  const occurrences = posting.get(field);
  if (occurrences === undefined) return;
  const { documents, frequencies, lengths } = occurrences;
  const rarity = inverseDocumentFrequency(posting, index.documentCount);
  const averageLength = index.averageLength(field);
  documents.forEach((document, i) => {
    if (wanted[document] === 0) return;
    const frequency = frequencies[i] ?? 0;
    const saturation = k1 * (1 - b + b * ((lengths[i] ?? 0) / averageLength)) + frequency;
    const weight = ((rarity * ((k1 + 1) * frequency)) / saturation) * fieldBoosts[field];
    visit(document, Math.round(weight * 1000) / 1000);
  });
}

const k1 = 1.2;
const b = 0.75;

function inverseDocumentFrequency(posting: Posting, documentCount: number): number {
  let holding = 0;
  for (const { documents } of posting.values()) holding += documents.length;
  return Math.log(1 + Math.abs((documentCount - holding + 0.5) / (holding + 0.5)));
}
