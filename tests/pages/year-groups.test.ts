import { describe, expect, test } from 'vitest';
import { newestFirst } from '../../src/archive/order.ts';
import { listPages } from '../../src/pages/paging.ts';
import { oneGroup, yearGroups, yearLinks } from '../../src/pages/year-groups.ts';
import { item } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { linkTexts, planningOf } from './planned-pages.ts';

const itemsOf = (...dates: readonly string[]) => newestFirst(dates.map((date, i) => item(`i${i}`, date)));

function groupsOf(...dates: readonly string[]): readonly unknown[] {
  return yearGroups(itemsOf(...dates), planningOf({}), { hasExcerpts: true })
    .evaluate(english)
    .map(({ heading, items }) => [heading?.id, heading?.name, ...items.map(({ date }) => date?.text)]);
}

const linksOf = (size: number, ...dates: readonly string[]) =>
  linkTexts(yearLinks(listPages(itemsOf(...dates), 'topics/fog.html', size), english));

describe('the entries of a list', () => {
  test('are under the years in which they begin, undated ones at the end', () => {
    expect(groupsOf('1931-05-02', '1931', '1930-12-30/1931-01-02', 'unknown', '1929')).toEqual([
      ['y1931', '1931', '2 May 1931', '1931'],
      ['y1930', '1930', '30 December 1930 to 2 January 1931'],
      ['y1929', '1929', '1929'],
      ['undated', 'Undated', undefined],
    ]);
  });

  test('of one year are under its months', () => {
    expect(groupsOf('1931-05-02', '1931-05', '1931-03-09')).toEqual([
      ['y1931-05', 'May 1931', '2 May 1931', 'May 1931'],
      ['y1931-03', 'March 1931', '9 March 1931'],
    ]);
  });

  test.each(['1931', '1931-03-31/1931-04-01', '1931-12-31/1932-01-01', 'unknown'])(
    'are never under a month of which %s may not be',
    (date) => {
      expect(groupsOf('1931-05-02', date)[0]).toContain('1931');
    },
  );

  test('of one period have no heading', () => {
    const groups = oneGroup(itemsOf('1931-05-02', '1930'), planningOf({}), undefined).evaluate(english);
    expect(groups.map(({ heading, items }) => [heading, items.length])).toEqual([[undefined, 2]]);
  });

  test('that do not exist are under no heading', () => {
    expect(groupsOf()).toEqual([]);
  });
});

describe('in a list', () => {
  /** For each year, the number of items and of those with an excerpt. */
  const excerptsOf = (hasExcerpts: boolean, ...dates: readonly string[]) =>
    yearGroups(
      newestFirst(dates.map((date, i) => item(`i${i}`, date, { summary: 'Fog.' }))),
      planningOf({}),
      { hasExcerpts },
    )
      .evaluate(english)
      .map(({ isBrief, items }) => [
        isBrief,
        items.length,
        items.filter(({ summary }) => summary !== '').length,
      ]);
  const times = (count: number, date: string) => new Array<string>(count).fill(date);

  test('of up to 25 items each has an excerpt', () => {
    const dates = [...times(20, '1931'), ...times(5, '1930')];
    const all = [
      [false, 20, 20],
      [false, 5, 5],
    ];
    expect(excerptsOf(true, ...dates)).toEqual(all);
    expect(excerptsOf(false, ...dates)).toEqual(all);
  });

  test('of more, those of the first years have one, and no year is divided', () => {
    const dates = [...times(3, '1932'), ...times(20, '1931'), ...times(4, '1930'), ...times(2, '1929')];
    expect(excerptsOf(true, ...dates)).toEqual([
      [false, 3, 3],
      [false, 20, 20],
      [true, 4, 0],
      [true, 2, 0],
    ]);
    expect(excerptsOf(false, ...dates).map(([isBrief]) => isBrief)).toEqual([true, true, true, true]);
  });

  test('whose first year has more, and in one of one period, none has one', () => {
    expect(excerptsOf(true, ...times(26, '1931'), '1930')).toEqual([
      [true, 26, 0],
      [true, 1, 0],
    ]);
    const items = times(26, '1931').map((date, i) => item(`i${i}`, date, { summary: 'Fog.' }));
    expect(oneGroup(items, planningOf({}), undefined).evaluate(english)[0]?.items[0]?.summary).toBe('');
  });
});

describe('the links to the years of a list', () => {
  test('lead to the page on which each year begins', () => {
    const dates = ['1932-02', '1931-05', '1931-04', '1931-03', '1930-02', '1930-01', '1929-09', 'unknown'];
    expect(linksOf(2, ...dates)).toEqual([
      '1932 topics/fog.html#y1932',
      '1931 topics/fog.html#y1931',
      // This page has no other year, so it has months as headings, the newest first.
      '1930 topics/fog/2.html#y1930-02',
      '1929 topics/fog/1.html#y1929',
      'Undated topics/fog/1.html#undated',
    ]);
  });

  test('are links to months where there is one year', () => {
    expect(linksOf(2, '1931-05-02', '1931-05-01', '1931-04', '1931-03')).toEqual([
      'May 1931 topics/fog.html#y1931-05',
      'April 1931 topics/fog/1.html#y1931-04',
      'March 1931 topics/fog/1.html#y1931-03',
    ]);
  });

  test('are links to decades where there are very many years', () => {
    const dates = Array.from({ length: 45 }, (_, i) => String(1900 + i));
    expect(linksOf(50, ...dates, 'unknown')).toEqual([
      '1940s topics/fog.html#y1944',
      '1930s topics/fog.html#y1939',
      '1920s topics/fog.html#y1929',
      '1910s topics/fog.html#y1919',
      '1900s topics/fog.html#y1909',
      'Undated topics/fog.html#undated',
    ]);
  });

  test('to numbered pages stay right when a newer item is added', () => {
    const dates = ['1933', '1932', '1931', '1930', '1929', '1928'];
    const before = linksOf(2, ...dates);
    const after = linksOf(2, '1934', ...dates);
    expect(after.filter((link) => link.includes('/1.html'))).toEqual(
      before.filter((link) => link.includes('/1.html')),
    );
    expect(before.filter((link) => link.includes('/1.html'))).toHaveLength(2);
  });
});
