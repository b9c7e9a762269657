import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SearchField, searchFields } from '../../src/search/fields.ts';
import { decodePosting, encodePosting, type Occurrence, type Posting } from '../../src/search/posting.ts';

const lengthOf = (field: SearchField, document: number) => searchFields.indexOf(field) * 1000 + document;

test('the example of the docstring', () => {
  const occurrence = (document: number, frequency: number) => ({ document, frequency, length: 9 });
  const posting: Posting = new Map([
    ['title', [occurrence(0, 2), occurrence(3, 1)]],
    ['actors', [occurrence(5, 1)]],
  ]);
  expect(encodePosting(posting)).toBe('1:2,3;;6');
});

test('a posting reads back as it was written, with the lengths kept beside it', () => {
  const documents = fc.uniqueArray(fc.nat(20_000), { minLength: 1 });
  const posting = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...searchFields), documents, fc.integer({ min: 1, max: 400 })), {
      selector: ([field]) => field,
    })
    .map(
      (fields): Posting =>
        new Map(
          fields.map(([field, numbers, frequency]): [SearchField, readonly Occurrence[]] => [
            field,
            [...numbers]
              .sort((a, b) => a - b)
              .map((document) => ({ document, frequency, length: lengthOf(field, document) })),
          ]),
        ),
    );
  fc.assert(
    fc.property(posting, (original) => {
      expect(decodePosting(encodePosting(original), lengthOf)).toEqual(original);
    }),
  );
});
