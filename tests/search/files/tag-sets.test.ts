import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTagSets, encodeTagSets } from '../../../src/search/files/tag-sets.ts';
import { throughJson } from './through-json.ts';

test('the tags of documents round-trip', () => {
  const tagsOf = fc.array(fc.subarray([0, 1, 2, 3, 70]), { maxLength: 30 });
  fc.assert(
    fc.property(tagsOf, (tagsOf) => {
      expect(decodeTagSets(throughJson(encodeTagSets(tagsOf)))).toEqual(tagsOf);
    }),
  );
});

test('sets that documents share are written once', () => {
  const alone = encodeTagSets([[0, 1, 2], [1]]);
  const often = encodeTagSets([[0, 1, 2], [1], [0, 1, 2], [1], [0, 1, 2]]);
  expect(often.sets).toHaveLength(alone.sets.length);
});
