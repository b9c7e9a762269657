import { expect, test } from 'vitest';
import type { DocumentTerms } from '../../../src/search/index/document-terms.ts';
import { invertTerms, termUsage } from '../../../src/search/index/invert.ts';

/** Two documents. Term 0: title (twice) and body of the first, body and `named` of the second. Term 1: its body. */
const documentTerms: DocumentTerms = {
  starts: Int32Array.of(0, 2, 5),
  positionStarts: Int32Array.of(0, 3, 6),
  terms: Int32Array.of(0, 0, 0, 1, 0),
  fields: Uint8Array.of(0, 4, 4, 4, 5),
  forms: Int32Array.of(0, 1, 1, 2, 1),
  frequencies: Int32Array.of(2, 1, 1, 1, 1),
  positions: Int32Array.of(0, 2, 5, 1, 3, 9),
  // By document and field.
  lengths: Int32Array.of(...[2, 0, 0, 0, 1, 0, 0, 0, 0], ...[0, 0, 0, 0, 2, 1, 0, 0, 0]),
};
const docIds = Int32Array.of(3, 7);

test('the postings of each term and field are runs, ascending by doc id', () => {
  const inverted = invertTerms(documentTerms, docIds, Uint8Array.of(1, 1));
  expect([...inverted.starts]).toEqual([0, ...[1, 1, 1, 1, 3, 4, 4, 4, 4], ...[4, 4, 4, 4, 5, 5, 5, 5, 5]]);
  expect([...inverted.docIds]).toEqual([3, 3, 7, 7, 7]);
  expect([...inverted.frequencies]).toEqual([2, 1, 1, 1, 1]);
  expect([...inverted.lengths]).toEqual([2, 1, 2, 1, 2]);
  expect([...inverted.forms]).toEqual([0, 1, 1, 1, 2]);
  expect([...inverted.positions]).toEqual([0, 2, 5, 1, 9, 3]);
});

test('terms that are not selected get no postings', () => {
  const inverted = invertTerms(documentTerms, docIds, Uint8Array.of(0, 1));
  expect([...inverted.docIds]).toEqual([7]);
  expect([...inverted.lengths]).toEqual([2]);
  expect([...inverted.positions]).toEqual([3]);
});

test('a document uses the form of the first field that contains the term', () => {
  const inverted = invertTerms(documentTerms, docIds, Uint8Array.of(1, 1));
  const usageOf = termUsage(inverted, ['oils', 'oil', 'port'], 8);
  // One document uses "oils", one "oil", so the first by UTF-16 unit counts.
  expect(usageOf(0)).toEqual({ form: 1, otherForms: [], documentCount: 2 });
  expect(usageOf(1)).toEqual({ form: 2, otherForms: [], documentCount: 1 });
});
