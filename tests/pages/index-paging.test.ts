import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexPages } from '../../src/pages/index-paging.ts';

test('an index is divided into pages in its own order, each linked to the others', () => {
  const pages = [
    { number: 1, path: 'actors.html' },
    { number: 2, path: 'actors-2.html' },
    { number: 3, path: 'actors-3.html' },
  ];
  expect(indexPages(['a', 'b', 'c', 'd', 'e'], 'actors.html', 2)).toEqual([
    { path: 'actors.html', entries: ['a', 'b'], paging: { number: 1, pages } },
    { path: 'actors-2.html', entries: ['c', 'd'], paging: { number: 2, pages } },
    { path: 'actors-3.html', entries: ['e'], paging: { number: 3, pages } },
  ]);
});

test('of very many pages one links to the first, the last and those around it', () => {
  const linked = indexPages(Array.from({ length: 20 }), 'actors.html', 1).map(({ paging }) =>
    paging.pages.map(({ number }) => number),
  );
  expect(linked[0]).toEqual([1, 2, 3, 4, 20]);
  expect(linked[9]).toEqual([1, 7, 8, 9, 10, 11, 12, 13, 20]);
  expect(linked[19]).toEqual([1, 17, 18, 19, 20]);
});

test('an index that fits on one page has one page', () => {
  expect(indexPages(['a', 'b'], 'topics.html', 2)).toEqual([
    {
      path: 'topics.html',
      entries: ['a', 'b'],
      paging: { number: 1, pages: [{ number: 1, path: 'topics.html' }] },
    },
  ]);
});

test('an empty index has one empty page', () => {
  expect(indexPages([], 'topics.html', 2)).toEqual([
    { path: 'topics.html', entries: [], paging: { number: 1, pages: [{ number: 1, path: 'topics.html' }] } },
  ]);
});

test('a page ends before an entry that may begin one, unless less than half of it would be full', () => {
  const pagesOf = (entries: string) =>
    indexPages([...entries], 'topics.html', 4, (entry) => entry === 'X').map((page) => page.entries.join(''));
  expect(pagesOf('XXXaXaXa')).toEqual(['XXXa', 'XaXa']);
  expect(pagesOf('XaaXaaXa')).toEqual(['Xaa', 'Xaa', 'Xa']);
  expect(pagesOf('XXaaaaa')).toEqual(['XXaa', 'aaa']);
  expect(pagesOf('XaaaXaaa')).toEqual(['Xaaa', 'Xaaa']);
});

test('the pages together have every entry once, and all but the last are full', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), fc.integer({ min: 1, max: 9 }), (entries, size) => {
      const pages = indexPages(entries, 'topics.html', size);
      expect(pages.flatMap((page) => page.entries)).toEqual(entries);
      for (const page of pages.slice(0, -1)) expect(page.entries).toHaveLength(size);
    }),
  );
});
