import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsInAll } from '../../../src/search/find/document-set.ts';

test('a document is in the set if it is in each list, however often', () => {
  const list = fc.array(fc.nat(20));
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
      const expected = Array.from({ length: 21 }, (_, docId) => docId).filter((docId) =>
        lists.every((list) => list.includes(docId)),
      );
      const set = documentsInAll(lists, 21);
      expect(set.docIds()).toEqual(expected);
      for (let docId = 0; docId < 21; docId++) expect(set.has(docId)).toBe(expected.includes(docId));
    }),
  );
});
