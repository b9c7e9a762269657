import { expect, test } from 'vitest';
import { addWeights } from '../../../src/search/find/lunr-weights.ts';
import { postingListOf, readerOf } from './postings.ts';

const reader = readerOf({}, 4);

/** The sums by doc id after adding the weights of a term in a field. */
function weights(
  list: Parameters<typeof addWeights>[0],
  field: 'title' | 'body',
  share = 1,
): readonly number[] {
  const sums = new Float64Array(4);
  addWeights(list, field, share, reader, Uint8Array.of(1, 1, 0, 1), sums);
  return [...sums];
}

// At the mean length and with frequency 1, BM25's saturation is 1, so the weight is the idf times the field's boost.
test.each([
  ['one document of four: ln(1 + 3.5 / 1.5) = 1.204', postingListOf({ body: [1] }), 'body', [0, 1.204, 0, 0]],
  ['a title counts three times', postingListOf({ title: [1] }), 'title', [0, 3.612, 0, 0]],
  ['a document that is not wanted', postingListOf({ body: [2] }), 'body', [0, 0, 0, 0]],
  ['another field', postingListOf({ title: [1] }), 'body', [0, 0, 0, 0]],
  [
    'documents with the term in two fields count twice: ln(1 + 0.5 / 4.5) = 0.105',
    postingListOf({ title: [0, 1], body: [0, 1] }),
    'body',
    [0.105, 0.105, 0, 0],
  ],
] as const)('%s', (_case, list, field, expected) => {
  expect(weights(list, field)).toEqual(expected);
});

test('a share is taken of the rounded weight', () => {
  expect(weights(postingListOf({ body: [3] }), 'body', 0.5)).toEqual([0, 0, 0, 0.602]);
});

// idf ln(1 + 1.5 / 3.5) = 0.3567; saturation (2.2 × f) / (1.2 × (0.25 + 0.75 × length / 10) + f).
test('a longer field weighs less, a higher frequency more', () => {
  const postings = { docIds: [0, 1, 3], frequencies: [1, 1, 2], lengths: [10, 20, 10] };
  expect(weights(new Map([['body', postings]]), 'body')).toEqual([0.357, 0.253, 0, 0.49]);
});
