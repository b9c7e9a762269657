import { expect, test } from 'vitest';
import { searchBars, verdictOn } from './bars.ts';
import type { Figures } from './figures.ts';

const figures = (bytes: number, time: number, mostRequests = 10): Figures => ({
  first: { bytes, time, mostRequests, requests: 10 },
  next: { bytes: bytes / 10, time: time / 10, mostRequests, requests: 5 },
});

test('each bar is compared with Pagefind or with a fixed limit', () => {
  const bars = searchBars({
    clipfile: figures(120_000, 400, 21),
    pagefind: figures(200_000, 500),
    filters: 25_100,
    slowLine: 0.45,
    growth: { value: 1.5, sizes: '1000 to 9946 items' },
    longestBlock: 0,
  });
  expect(bars.map((bar) => `${bar.name}: ${verdictOn(bar)}`)).toEqual([
    'first query, bytes / Pagefind’s: met',
    'first query, time / Pagefind’s: missed by 0.10',
    'first query on a slow line, time / Pagefind’s: missed by 0.03',
    'first query, most requests: missed by 1',
    'next query, bytes / Pagefind’s: met',
    'next query, time / Pagefind’s: missed by 0.10',
    'opening the filters: missed by 0.1 KB',
    'growth of bytes, 1000 to 9946 items: missed by 0.00',
    'longest block while typing: met',
  ]);
});

test('a bar without a measurement is neither met nor missed', () => {
  const bars = searchBars({ clipfile: figures(1, 1), pagefind: figures(2, 2), longestBlock: 0 });
  expect(bars.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('growth'));
  expect(bars.filter((bar) => verdictOn(bar) === 'not measured').map(({ name }) => name)).toEqual([
    'first query on a slow line, time / Pagefind’s',
    'opening the filters',
  ]);
});
