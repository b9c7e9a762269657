import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import { decodePositions, encodePositions, type Positions } from '../../../src/search/files/positions.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';
import { VarintReader, VarintWriter } from '../../../src/search/files/varint.ts';
import { columnsOf } from './columns.ts';

/** The positions of a term in one field: a list for each document. */
const inDocuments = fc.array(
  fc
    .uniqueArray(fc.nat(70_000), { minLength: 1, maxLength: 8 })
    .map((positionLists) => positionLists.sort((a, b) => a - b)),
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
});
