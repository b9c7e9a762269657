import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import { placedWord } from '../../../src/search/files/placed-words.ts';
import { decodePositions, encodePositions, type Positions } from '../../../src/search/files/positions.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';
import { VarintReader, VarintWriter } from '../../../src/search/files/varint.ts';
import { maxCode } from '../../../src/search/words/stop-word-codes.ts';
import { columnsOf } from './columns.ts';

/** The positions of a term in one field: a list for each document. */
const inDocuments = fc.array(
  fc
    .uniqueArray(fc.nat(70_000), { minLength: 1, maxLength: 8 })
    .map((positionLists) => positionLists.sort((a, b) => a - b))
    .chain((positions) =>
      fc
        .array(fc.oneof(fc.constant(0), fc.nat(maxCode)), {
          minLength: positions.length,
          maxLength: positions.length,
        })
        .map((codes) => positions.map((position, i) => placedWord(position, codes[i] ?? 0))),
    ),
  { minLength: 1, maxLength: 6 },
);
const inFields = fc.uniqueArray(fc.tuple(fc.constantFrom(...searchFields), inDocuments), {
  selector: ([field]) => field,
});

test('positions round-trip, given their posting list', () => {
  fc.assert(
    fc.property(inFields, (fields) => {
      const sorted = searchFields.flatMap((name) => fields.filter(([field]) => field === name));
      const posting: PostingList = new Map(
        sorted.map(([field, positionLists]) => [
          field,
          {
            docIds: positionLists.map((_, i) => i * 3),
            frequencies: positionLists.map(({ length }) => length),
            lengths: positionLists.map(() => 100),
          },
        ]),
      );
      const positions: Positions = new Map(
        sorted.map(([field, positionLists]) => [field, positionLists.flat()]),
      );
      const term = { posting, positions };
      const text = encodePositions(columnsOf([term, term]), 1, new VarintWriter());
      expect(decodePositions(text, posting)).toEqual(positions);
    }),
  );
});

test('each position is stored as its distance from the one before in the same document', () => {
  const posting: PostingList = new Map([
    ['body', { docIds: [4, 9], frequencies: [2, 1], lengths: [50, 50] }],
  ]);
  const columns = columnsOf([{ posting, positions: new Map([['body', [3, 10, 5]]]) }]);
  const text = encodePositions(columns, 0, new VarintWriter());
  expect(new VarintReader(text).nextList(3)).toEqual([3, 7, 5]);
  expect(text).toHaveLength(3);
});

test('the stop words before come after all positions, without the zeros at the end', () => {
  const posting: PostingList = new Map([
    ['title', { docIds: [4], frequencies: [1], lengths: [50] }],
    ['body', { docIds: [4], frequencies: [3], lengths: [50] }],
  ]);
  const positions: Positions = new Map([
    ['title', [placedWord(2, 0)]],
    ['body', [placedWord(3, 7), placedWord(8, 0), placedWord(9, 0)]],
  ]);
  const text = encodePositions(columnsOf([{ posting, positions }]), 0, new VarintWriter());
  expect(new VarintReader(text).nextList(6)).toEqual([2, 3, 5, 1, 0, 7]);
  expect(text).toHaveLength(6);
  expect(decodePositions(text, posting)).toEqual(positions);
});
