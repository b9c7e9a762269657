import { fieldBoosts, type SearchField, searchFields } from './fields.ts';
import type { IndexReader } from './index-reader.ts';
import type { Occurrence, Posting } from './posting.ts';

/** How much a term tells of each document that holds it, by field. Documents are in no certain order. */
export type TermWeights = ReadonlyMap<SearchField, ReadonlyMap<number, number>>;

/**
 * lunr's weights: BM25 with k1 = 1.2 and b = 0.75, times the field's boost, rounded to three places
 * (`createFieldVectors` in lunr 2.3.9's builder.js). A term's rarity is taken over all fields together, as
 * lunr does, so a document counts once for each field that holds the term.
 */
export function termWeights(posting: Posting, index: IndexReader): TermWeights {
  const rarity = inverseDocumentFrequency(posting, index.documentCount);
  const weights = new Map<SearchField, Map<number, number>>();
  for (const [field, occurrences] of posting) {
    const averageLength = index.averageLength(field);
    const inField = new Map<number, number>();
    for (const { document, frequency, length } of occurrences) {
      const saturation = k1 * (1 - b + b * (length / averageLength)) + frequency;
      const weight = ((rarity * ((k1 + 1) * frequency)) / saturation) * fieldBoosts[field];
      inField.set(document, Math.round(weight * 1000) / 1000);
    }
    weights.set(field, inField);
  }
  return weights;
}

const k1 = 1.2;
const b = 0.75;

function inverseDocumentFrequency(posting: Posting, documentCount: number): number {
  let holding = 0;
  for (const occurrences of posting.values()) holding += occurrences.length;
  return Math.log(1 + Math.abs((documentCount - holding + 0.5) / (holding + 0.5)));
}

/** Several terms taken as one: where any of them stands, and how often they stand there together. */
export function united(postings: readonly Posting[]): Posting {
  const [first] = postings;
  if (first && postings.length === 1) return first;
  const union = new Map<SearchField, readonly Occurrence[]>();
  for (const field of searchFields) {
    const frequencies = new Map<number, number>();
    const lengths = new Map<number, number>();
    for (const posting of postings) {
      for (const { document, frequency, length } of posting.get(field) ?? []) {
        frequencies.set(document, (frequencies.get(document) ?? 0) + frequency);
        lengths.set(document, length);
      }
    }
    const occurrences = [...frequencies].map(([document, frequency]) => ({
      document,
      frequency,
      length: lengths.get(document) ?? 0,
    }));
    if (occurrences.length > 0) union.set(field, occurrences);
  }
  return union;
}

/** The weights of two terms added up, the second's by `share`. */
export function added(one: TermWeights, other: TermWeights, share: number): TermWeights {
  const sum = new Map<SearchField, ReadonlyMap<number, number>>();
  for (const field of searchFields) {
    const weights = new Map(one.get(field));
    for (const [document, weight] of other.get(field) ?? []) {
      weights.set(document, (weights.get(document) ?? 0) + share * weight);
    }
    if (weights.size > 0) sum.set(field, weights);
  }
  return sum;
}
