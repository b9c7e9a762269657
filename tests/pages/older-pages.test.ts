import { expect, test } from 'vitest';
import { olderPages } from '../../src/pages/older-pages.ts';
import { listPages } from '../../src/pages/paging.ts';
import { item } from '../archive/records.ts';
import { linkTexts, pageAt, pathsOf, planningOf } from './planned-pages.ts';

/** The numbered pages of a list of items with these dates, newest first, two on a page. */
function pagesOf(...dates: readonly string[]) {
  const items = dates.map((date, i) => item(`item-${i + 1}`, date));
  return olderPages(planningOf({ items }), listPages(items, 'topics/fog.html', 2), {
    name: 'Fog',
    section: 'topics',
    breadcrumbs: [{ path: 'topics.html', name: 'Topics' }],
    query: 'topic=fog',
  });
}

test('a numbered page has its items, their dates, and links to its subject and to newer and older pages', () => {
  const page = pageAt(
    pagesOf('1931-05-07', '1931-05-06', '1931-05-05', '1931-05-04', '1931-05-03', '1931-05-02', '1931-05-01'),
    'topics/fog/2.html',
    'older',
  );
  expect(page.title).toBe('Fog, page 2');
  expect(page.description).toBe('Fog: older items, 3 May 1931 to 4 May 1931.');
  expect(page.section).toBe('topics');
  expect(page.data.range).toBe('3 May 1931 to 4 May 1931');
  expect(page.data.groups.flatMap(({ items }) => items.map(({ path }) => path))).toEqual([
    'items/item-4.html',
    'items/item-5.html',
  ]);
  expect(linkTexts(page.data.breadcrumbs)).toEqual(['Topics topics.html', 'Fog topics/fog.html']);
  expect(page.data.paging).toEqual({
    number: 2,
    newer: 'topics/fog.html',
    older: 'topics/fog/1.html',
    newest: 'topics/fog.html',
    oldest: undefined,
  });
});

test('the first page of a list is not among the numbered ones', () => {
  expect(pathsOf(pagesOf('1931-05-04', '1931-05-03', '1931-05-02', '1931-05-01'))).toEqual([
    'topics/fog/1.html',
  ]);
  expect(pagesOf('1931-05-03', '1931-05-02', '1931-05-01')).toEqual([]);
});

test.each([
  ['from the oldest date to the newest', ['1931-06', '1931-05-01'], '1 May 1931 to June 1931'],
  ['that is one date', ['1931-05', '1931-05'], 'May 1931'],
  ['with uncertain dates', ['1932~', '1931?'], '1931 (uncertain) to about 1932'],
  ['with undated items, which are listed last', ['1931', 'unknown'], '1931, and undated'],
  ['of undated items only', ['unknown', 'unknown'], 'undated'],
])('a page states the range of its dates: %s', (_, dates, range) => {
  const { data, description } = pageAt(pagesOf('1933', '1933', ...dates), 'topics/fog/1.html', 'older');
  expect(data.range).toBe(range);
  expect(description).toBe(`Fog: older items, ${range}.`);
});
