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
    source: fc.option(fc.nat(100), { nil: undefined }),
    first: fc.integer({ min: 0, max: 9_000 }),
    further: fc.nat(50),
  });
  const blocks = fc.record({
    blocks: fc.constantFrom(1, 4, 256),
    block: fc.nat(3),
    undatedCount: fc.nat(3),
    documents: fc.array(values, { maxLength: 20 }),
  });
  fc.assert(
    fc.property(blocks, ({ blocks, block: any, undatedCount, documents: all }) => {
      const block = any % blocks;
      const documents = all.map(
        ({ first, further, ...rest }, i): FacetValues => ({
          ...rest,
          docId: (2 * i + 1) * blocks + block,
          years: i < undatedCount ? undefined : [first, first + further],
        }),
      );
      const undated = documents[undatedCount]?.docId ?? Number.POSITIVE_INFINITY;
      const file = throughJson(encodeFacetBlock(documents, blocks));
      expect(decodeFacetBlock(file, { block, blocks, undated })).toEqual(documents);
    }),
  );
});
