import { fieldBoosts, type SearchField } from '../fields.ts';
import type { Posting } from '../files/posting.ts';
import type { IndexReader } from './index-reader.ts';

/**
 * Adds to `sums`, by document, a share of the weight of a term in a field of each wanted document: lunr's BM25 with
 * k1 = 1.2 and b = 0.75, times the field's boost, rounded to three places (`createFieldVectors` in lunr 2.3.9's
 * builder.js). A term's rarity is taken over all documents and all fields together, as lunr does, so a document counts
 * once for each field that holds it.
 *
 * @param wanted 1 by number for each document that may be a hit
 */
export function addWeights(
  posting: Posting,
  field: SearchField,
  share: number,
  index: IndexReader,
  wanted: Uint8Array,
  sums: Float64Array,
): void {
  const occurrences = posting.get(field);
  if (occurrences === undefined) return;
  const { documents, frequencies, lengths } = occurrences;
  const rarity = inverseDocumentFrequency(posting, index.documentCount);
  const averageLength = index.averageLength(field);
  const fieldBoost = fieldBoosts[field];
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if (wanted[document] === 0) continue;
    const frequency = frequencies[i] ?? 0;
    const saturation = k1 * (1 - b + b * ((lengths[i] ?? 0) / averageLength)) + frequency;
    const weight = ((rarity * ((k1 + 1) * frequency)) / saturation) * fieldBoost;
    sums[document] = (sums[document] ?? 0) + (Math.round(weight * 1000) / 1000) * share;
  }
}

const k1 = 1.2;
const b = 0.75;

function inverseDocumentFrequency(posting: Posting, documentCount: number): number {
  let holding = 0;
  for (const { documents } of posting.values()) holding += documents.length;
  return Math.log(1 + Math.abs((documentCount - holding + 0.5) / (holding + 0.5)));
}
