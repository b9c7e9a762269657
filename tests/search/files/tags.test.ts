import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorTypes } from '../../../src/search/document.ts';
import { decodeTags, encodeTags } from '../../../src/search/files/tags.ts';
import { throughJson } from './through-json.ts';

const ids = fc.uniqueArray(fc.constantFrom('oil', 'peace-talks', 'ukraine', 'київ', 'a', 'b', 'c', 'd'), {
  minLength: 1,
});

test('tags of documents round-trip with their names, types and broader tags', () => {
  const tagging = ids.chain((ids) =>
    fc.record({
      tags: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constantFrom(id, 'A name', 'Название', 'x "y" \\ z'),
            broader: fc.subarray(ids.map((_, index) => index)),
          }),
        ),
      ),
      tagsOf: fc.array(fc.subarray(ids.map((_, index) => index)), { maxLength: 30 }),
      areActors: fc.boolean(),
      types: fc.array(fc.constantFrom(...actorTypes), { minLength: ids.length, maxLength: ids.length }),
    }),
  );
  fc.assert(
    fc.property(tagging, ({ tags, tagsOf, areActors, types }) => {
      const all = tags.map((tag, i) => {
        const type = types[i];
        return areActors && type !== undefined ? { ...tag, type } : tag;
      });
      expect(decodeTags(throughJson(encodeTags(all, tagsOf)))).toEqual({ tags: all, tagsOf });
    }),
  );
});

test('sets of tags that documents share are written once', () => {
  const tags = ['a', 'b', 'c'].map((id) => ({ id, name: id, broader: [] }));
  const alone = encodeTags(tags, [[0, 1, 2], [1]]);
  const often = encodeTags(tags, [[0, 1, 2], [1], [0, 2, 1], [1], [2, 1, 0]]);
  expect(often.sets).toHaveLength(alone.sets.length);
  expect(decodeTags(often).tagsOf).toEqual([[0, 1, 2], [1], [0, 1, 2], [1], [0, 1, 2]]);
});

test('an empty archive has no tags', () => {
  expect(decodeTags(encodeTags([], []))).toEqual({ tags: [], tagsOf: [] });
});
