import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorTypes } from '../../../src/search/document.ts';
import { decodeTags, encodeTags } from '../../../src/search/files/tags.ts';
import { throughJson } from './through-json.ts';

const ids = fc.uniqueArray(fc.constantFrom('oil', 'peace-talks', 'ukraine', 'київ', 'a', 'b', 'c', 'd'), {
  minLength: 1,
});

test('tags round-trip with their names, types, broader tags and counts', () => {
  const lists = ids.chain((ids) =>
    fc.record({
      tags: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            name: fc.constantFrom(id, 'A name', 'Название', 'x "y" \\ z'),
            broader: fc.subarray(ids.map((_, index) => index)),
            count: fc.nat(100_000),
          }),
        ),
      ),
      areActors: fc.boolean(),
      types: fc.array(fc.constantFrom(...actorTypes), { minLength: ids.length, maxLength: ids.length }),
    }),
  );
  fc.assert(
    fc.property(lists, ({ tags, areActors, types }) => {
      const all = tags.map((tag, i) => {
        const type = types[i];
        return areActors && type !== undefined ? { ...tag, type } : tag;
      });
      expect(decodeTags(throughJson(encodeTags(all)))).toEqual(all);
    }),
  );
});

test('an empty archive has no tags', () => {
  expect(decodeTags(encodeTags([]))).toEqual([]);
});
