import { fieldWeights, type SearchField } from './fields.ts';

/**
 * What a word does for the score of a document: f / (k1 + f), where f is how often the document has the word, weighted over
 * its fields. Computed by the build and rounded to one of sixteen levels, so that a query needs neither frequencies nor
 * lengths (Anh and Moffat, "Pruned query evaluation using pre-computed impacts", 2006).
 */
export type Impact = number;

/** How often a word may occur before more of it adds little. */
export const k1 = 1.6;

const levels = 16;

/** Weighs how often a word occurs in a field, which has `length` terms. */
export type Weigh = (frequency: number, length: number) => number;

/**
 * Weighs the frequencies in one field: divided by how long the field is, compared with the reference length, to the degree
 * `b`.
 */
export function weighIn(field: SearchField, reference: number): Weigh {
  const { weight, b } = fieldWeights[field];
  const perTerm = b / reference;
  return (frequency, length) => (weight * frequency) / (1 - b + perTerm * length);
}

/** @param frequency the sum of the weighted frequencies of all fields */
export function impactOf(frequency: number): Impact {
  return Math.floor(saturate(frequency) * levels);
}

/** The middle of an impact's level. */
export function saturationOf(impact: Impact): number {
  return (impact + 0.5) / levels;
}

/** A weighted frequency that has the impact. */
export function frequencyOf(impact: Impact): number {
  const saturation = saturationOf(impact);
  return (k1 * saturation) / (1 - saturation);
}

/** From 0 to below 1. */
export function saturate(frequency: number): number {
  return frequency / (k1 + frequency);
}

/**
 * The length that those of a field are compared with: the mean, rounded to a power of two. So it stays the same when
 * documents are added, and with it the impacts of all other documents.
 */
export function referenceLength(mean: number): number {
  let reference = 1;
  while (mean >= reference * Math.SQRT2) reference *= 2;
  return reference;
}
