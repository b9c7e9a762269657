import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listPages } from '../../src/pages/paging.ts';

const letters = (count: number) => [...'abcdefghijklmnopqrstuvwxyz'].slice(0, count).reverse();
const outline = (count: number, size: number) =>
  listPages(letters(count), 'topics/x.html', size)
    .map(
      ({ path, entries, paging }) =>
        `${path}: ${entries.join('')} <${paging.newer ?? '-'} >${paging.older ?? '-'}`,
    )
    .join('\n');

test('an empty list has one empty page', () => {
  expect(outline(0, 2)).toBe('topics/x.html:  <- >-');
});

test('the first page holds up to one entry less than twice the page size', () => {
  expect(outline(3, 2)).toBe('topics/x.html: cba <- >-');
});

test('older pages are numbered from the oldest', () => {
  expect(outline(7, 2)).toBe(
    [
      'topics/x.html: gfe <- >topics/x/2.html',
      'topics/x/2.html: dc <topics/x.html >topics/x/1.html',
      'topics/x/1.html: ba <topics/x/2.html >-',
    ].join('\n'),
  );
});

test('a new entry changes no numbered page, except the link to newer entries on the latest of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const newest = (length: number) => Array.from({ length }, (_, i) => length - i);
      const [first, ...numbered] = listPages(newest(count), 'x.html', size);
      const [grownFirst, ...grown] = listPages(newest(count + 1), 'x.html', size);
      expect(grownFirst.entries.slice(1).concat(grown.flatMap((page) => page.entries))).toEqual(
        first.entries.concat(numbered.flatMap((page) => page.entries)),
      );
      const unchanged = grown.slice(grown.length - numbered.length);
      expect(unchanged.map(({ path, entries }) => [path, entries])).toEqual(
        numbered.map(({ path, entries }) => [path, entries]),
      );
      expect(unchanged.slice(1)).toEqual(numbered.slice(1));
      for (const { entries } of numbered) expect(entries.length).toBe(size);
      expect(first.entries.length).toBeLessThan(2 * size);
    }),
  );
});
