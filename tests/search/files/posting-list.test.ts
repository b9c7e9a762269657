import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SearchField, searchFields } from '../../../src/search/fields.ts';
import {
  decodePostingList,
  encodePostingList,
  type FieldPostings,
  type PostingList,
} from '../../../src/search/files/posting-list.ts';
import { VarintWriter } from '../../../src/search/files/varint.ts';
import { columnsOf } from './columns.ts';

const lengthOf = (field: SearchField, document: number) => searchFields.indexOf(field) * 1000 + document;

test('the varints of a posting list', () => {
  const posting: PostingList = new Map([
    ['title', { docIds: [0, 3], frequencies: [2, 1], lengths: [9, 9] }],
    ['actors', { docIds: [5], frequencies: [1], lengths: [9] }],
  ]);
  // In `title` two postings: doc id 0, frequency 2, and doc id 3; none in `topics`; in `actors` one.
  const docIds = [2, 1, 0, 4, 9, 9, 0, 1, 10, 9];
  const writer = new VarintWriter();
  for (const number of docIds) writer.write(number);
  expect(encodePostingList(columnsOf([{ posting }]), 0, new VarintWriter())).toBe(writer.take());
});

test('a posting list round-trips', () => {
  const documents = fc.uniqueArray(fc.nat(20_000), { minLength: 1 });
  const posting = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...searchFields), documents, fc.integer({ min: 1, max: 400 })), {
      selector: ([field]) => field,
    })
    .map((fields): PostingList => new Map(fields.map((each) => [each[0], fieldPostings(...each)])));
  fc.assert(
    fc.property(posting, posting, (before, original) => {
      const columns = columnsOf([{ posting: before }, { posting: original }]);
      expect(decodePostingList(encodePostingList(columns, 1, new VarintWriter()))).toEqual(original);
    }),
  );
});

function fieldPostings(field: SearchField, docIds: readonly number[], frequency: number): FieldPostings {
  const documents = [...docIds].sort((a, b) => a - b);
  return {
    docIds: documents,
    frequencies: documents.map((_, i) => 1 + (i % frequency)),
    lengths: documents.map((document) => lengthOf(field, document)),
  };
}
