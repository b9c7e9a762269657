import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeFacetBlock,
  encodeFacetBlock,
  type FacetValues,
} from '../../../src/search/files/facet-block.ts';
import { throughJson } from './through-json.ts';

test('the values of the documents of a block round-trip', () => {
  const values = fc.record({
    topics: fc.uniqueArray(fc.nat(200), { maxLength: 4 }),
    actors: fc.uniqueArray(fc.nat(2_000), { maxLength: 4 }),
    sources: fc.uniqueArray(fc.nat(100), { maxLength: 2 }),
    first: fc.integer({ min: 0, max: 9_000 }),
    further: fc.nat(50),
    own: fc.array(fc.uniqueArray(fc.nat(30), { maxLength: 3 }), { minLength: 2, maxLength: 2 }),
  });
  const blocks = fc.record({
    ownCount: fc.nat(2),
    blocks: fc.constantFrom(1, 4, 256),
    block: fc.nat(3),
    undatedCount: fc.nat(3),
    documents: fc.array(values, { maxLength: 20 }),
  });
  fc.assert(
    fc.property(blocks, ({ blocks, block: any, undatedCount, ownCount, documents: all }) => {
      const block = any % blocks;
      const documents = all.map(
        ({ first, further, own, ...rest }, i): FacetValues => ({
          ...rest,
          own: own.slice(0, ownCount),
          docId: (2 * i + 1) * blocks + block,
          years: i < undatedCount ? undefined : [first, first + further],
        }),
      );
      const undated = documents[undatedCount]?.docId ?? Number.POSITIVE_INFINITY;
      const file = throughJson(encodeFacetBlock(documents, blocks, ownCount));
      expect(decodeFacetBlock(file, { block, blocks, undated })).toEqual(documents);
    }),
  );
});
