import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShelves, encodeShelves, shelfPath } from '../../../src/search/files/shelves.ts';

const hash = fc.stringMatching(/^[0-9a-f]{6}$/);
const slots = 5_000;

/** Numbers, and for each the shelf that it stands on. */
const shelves = fc
  .uniqueArray(fc.nat(slots - 1), { maxLength: 60, size: 'max' })
  .chain((numbers) =>
    fc.record({
      numbers: fc.constant([...numbers].sort((a, b) => a - b)),
      on: fc.array(fc.nat(9), { minLength: numbers.length, maxLength: numbers.length }),
      hashes: fc.array(hash, { minLength: 10, maxLength: 10 }),
    }),
  )
  .map(({ numbers, on, hashes }) =>
    hashes
      .map((hash, shelf) => ({ hash, numbers: numbers.filter((_, at) => on[at] === shelf) }))
      .filter(({ numbers }) => numbers.length > 0)
      .sort((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0)),
  );

test('every document is found where it stands, and no other number is', () => {
  fc.assert(
    fc.property(shelves, (all) => {
      const expected = new Map(
        all.flatMap(({ numbers, hash }) =>
          numbers.map((number, at) => [number, { path: shelfPath(numbers[0] ?? 0, hash), at }] as const),
        ),
      );
      const { placeOf } = decodeShelves(encodeShelves(all), slots);
      for (let number = 0; number <= slots; number++) {
        expect(placeOf(number)).toEqual(expected.get(number));
      }
    }),
    { numRuns: 30 },
  );
});

test('shelves as they are written', () => {
  const written = encodeShelves([
    { numbers: [0, 2], hash: '0123ab' },
    { numbers: [1], hash: 'cdef01' },
  ]);
  // Two documents: the first number, and the next but one; one document, its number one above the shelf before.
  expect(written).toEqual({ numbers: '$!###', hashes: '0123abcdef01' });
});
