import { expect, test } from 'vitest';
import { heatScale } from '../../src/pages/heat.ts';

test.each([
  [
    [1, 2, 3],
    [1, 4, 5],
  ],
  [
    [1, 10, 100, 1000, 10_000],
    [1, 2, 3, 4, 5],
  ],
  [
    [100, 101, 300],
    [1, 1, 5],
  ],
  [
    [0, 4, 4, 0],
    [2, 2],
  ],
])('the steps of %j are %j', (counts, levels) => {
  expect(counts.filter((count) => count > 0).map(heatScale(counts))).toEqual(levels);
});
