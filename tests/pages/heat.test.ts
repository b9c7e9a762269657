import { expect, test } from 'vitest';
import { heatScale, heatSteps } from '../../src/pages/heat.ts';

test.each([
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [1, 10, 100, 1000, 10_000],
    [1, 1, 2, 4, 5],
  ],
  [
    [1, 5, 20, 50, 100],
    [1, 2, 3, 4, 5],
  ],
  [
    [242, 256, 266, 281],
    [3, 3, 3, 3],
  ],
  [
    [150, 210, 281],
    [2, 3, 3],
  ],
  [
    [12, 13, 20],
    [3, 3, 4],
  ],
  [
    [0, 4, 4, 0],
    [3, 3],
  ],
  [[1], [1]],
])('the steps of %j are %j', (counts, levels) => {
  expect(counts.filter((count) => count > 0).map(heatScale(counts))).toEqual(levels);
});

test.each([
  [
    [1, 2, 3],
    ['1: 1', '2: 2', '3: 3'],
  ],
  [
    [3, 12],
    ['2: 2–3', '3: 4–7', '4: 8–'],
  ],
  [[242, 281], ['3: 200–']],
  [[0], []],
])('the steps of %j are named %j', (counts, names) => {
  expect(
    heatSteps(counts).map(({ level, from, to }) =>
      from === to ? `${level}: ${from}` : `${level}: ${from}–${to ?? ''}`,
    ),
  ).toEqual(names);
});

test('logarithmic steps tell small counts apart where a few are much larger', () => {
  const counts = [1, 4, 16, 60, 250, 378, 1688];
  expect(counts.map(heatScale(counts, 'logarithmic'))).toEqual([1, 2, 2, 3, 4, 4, 5]);
  expect(heatSteps(counts, 'logarithmic').map(({ from, to }) => `${from}–${to ?? ''}`)).toEqual([
    '1–3',
    '4–19',
    '20–89',
    '90–399',
    '400–',
  ]);
});

test.each(['power', 'logarithmic'] as const)(
  'a legend has every number of its table in one step (%s)',
  (growth) => {
    for (const counts of [
      [1],
      [1, 2, 3],
      [4, 4],
      [60, 61],
      [7, 12, 31],
      [2, 268, 13],
      [9724, 200],
      [1, 50_000],
    ]) {
      const steps = heatSteps(counts, growth);
      for (const count of counts) {
        const holding = steps.filter(({ from, to }) => from <= count && count <= (to ?? count));
        expect(holding.map(({ level }) => level)).toEqual([heatScale(counts, growth)(count)]);
      }
    }
  },
);
