import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shelve } from '../../../src/search/index/shelves.ts';
import { documentOf, tag } from '../memory.ts';

const tags = ['oil', 'grain', 'gold'].map((name) => tag(name));
const face = fc.record({ topics: fc.subarray(tags), actors: fc.subarray(tags) }).map((parts) => ({ parts }));
const faces = fc
  .array(fc.option(face, { nil: undefined }), { maxLength: 120, size: 'max' })
  .map((all) => all.map((each, i) => each && documentOf({ id: `item-${i}`, ...each.parts })));

test('every document stands on one shelf, none of which holds more than eight', () => {
  fc.assert(
    fc.property(faces, (all) => {
      const shelves = shelve(all);
      const numbers = [...all.keys()].filter((number) => all[number] !== undefined);
      expect(shelves.flat().sort((a, b) => a - b)).toEqual(numbers);
      for (const shelf of shelves) {
        expect(shelf.length).toBeGreaterThan(0);
        expect(shelf.length).toBeLessThanOrEqual(8);
        expect(shelf).toEqual([...shelf].sort((a, b) => a - b));
      }
      const lowest = shelves.map(([first = 0]) => first);
      expect(lowest).toEqual([...lowest].sort((a, b) => a - b));
    }),
  );
});

test('documents with the same tags stand together, those of another kind elsewhere', () => {
  // By turns about two things, so that by number none would stand beside its like.
  const all = Array.from({ length: 400 }, (_, i) =>
    documentOf({ id: `item-${i}`, topics: [tag(i % 2 === 0 ? 'oil' : 'gold')] }),
  );
  const mixed = shelve(all).filter((shelf) => new Set(shelf.map((number) => number % 2)).size > 1);
  expect(mixed.length).toBeLessThanOrEqual(1);
});
