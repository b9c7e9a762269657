import { expect, test } from 'vitest';
import { countedBlocks, facetBlockCount } from '../../../src/search/files/facet-blocks.ts';

test.each([
  [0, 1, 1],
  [20_480, 1, 1],
  [20_481, 32, 22],
  [229_376, 256, 16],
  [2_300_000, 512, 3],
  [20_000_000, 512, 1],
])('%i slots are in %i blocks, of which up to %i are counted', (slots, blocks, counted) => {
  expect(facetBlockCount(slots)).toBe(blocks);
  expect(countedBlocks(slots, blocks)).toBe(counted);
});
