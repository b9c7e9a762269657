import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { companions } from '../../src/pages/companions.ts';
import type { CompanionRow } from '../../src/pages/page-model.ts';
import { actor, content, item, topic } from '../archive/records.ts';
import { english } from '../support/english.ts';

const topics = [
  topic('fog', 'Fog'),
  topic('labour', 'Labour'),
  topic('strikes', 'Strikes', { broader: 'labour' }),
];
const none: ReadonlySet<string> = new Set();

/** The companions of the topic fog in an archive whose items all have it. */
function companionsOf(
  tagged: readonly { date: string; topics?: readonly string[]; actors?: readonly string[] }[],
) {
  const items = tagged.map(({ date, topics: others = [], actors = ['brown'] }, i) =>
    item(`i${i}`, date, { topics: ['fog', ...others], actors }),
  );
  const archive = makeArchive(content({ topics, actors: [actor('brown', 'Ann Brown')], items }));
  const without = { topics: new Set(['fog']), actors: none };
  return companions(archive.items, archive, [['topic', 'fog']], without).evaluate(english);
}

const datesOf = (...dates: readonly string[]) => dates.map((date) => ({ date }));
const countsOf = (row: CompanionRow | undefined) => row?.cells.map((cell) => cell?.count ?? 0);

test('the items of each companion are counted by year, each number a search for them', () => {
  const { actors, periods } = companionsOf(datesOf('1931', '1931-05', '1932', '1933-02', '1933-03', '1933'));
  expect(periods.map(({ label }) => label)).toEqual(['1931', '1932', '1933']);
  expect(countsOf(actors[0])).toEqual([2, 1, 3]);
  expect(actors[0]?.count).toBe(6);
  expect(actors[0]?.search).toBe('search.html?topic=fog&actor=brown');
  expect(actors[0]?.cells[2]?.path).toBe('search.html?topic=fog&actor=brown&year=1933');
});

test('an item counts in each year that its date may be in, and undated ones in none', () => {
  const { actors } = companionsOf(datesOf('1931', '1931-12-30/1932-01-02', '1932', '1932', 'unknown'));
  expect(countsOf(actors[0])).toEqual([2, 3]);
  expect(actors[0]?.count).toBe(5);
});

test('a broader topic counts the items of narrower ones once, as the search does', () => {
  const { topics: rows } = companionsOf([
    { date: '1931', topics: ['labour'] },
    { date: '1931', topics: ['strikes'] },
    { date: '1932', topics: ['strikes', 'labour'] },
    { date: '1932' },
    { date: '1933' },
  ]);
  expect(rows.map(({ name, count }) => [name, count])).toEqual([
    ['Labour', 3],
    ['Strikes', 2],
  ]);
  expect(rows.map(countsOf)).toEqual([
    [2, 1, 0],
    [1, 1, 0],
  ]);
});

test.each([
  [
    ['1931-02-01', '1931-03', '1931-05-05', '1931-05-06', '1931-05-07'],
    ['Feb', 'Mar', 'Apr', 'May'],
  ],
  [
    ['1931-01-05', '1931-12', '1931-12', '1931-12', '1931-12'],
    ['Jan', 'Apr', 'Jul', 'Oct'],
  ],
  [
    ['1931', '1936', '1936', '1936', '1936'],
    ['1931', '1932', '1933', '1934', '1935', '1936'],
  ],
  [
    ['1931', '1938', '1938', '1938', '1938'],
    ['1930–', '1932–', '1934–', '1936–', '1938–'],
  ],
  [
    ['1901', '1931', '1962', '1990', '2023'],
    ['1900–', '1920–', '1940–', '1960–', '1980–', '2000–', '2020–'],
  ],
  [
    ['1931', '1978', '1978', '1978', '1978'],
    ['1930s', '1940s', '1950s', '1960s', '1970s'],
  ],
])('the dates %j are in the columns %j', (dates, labels) => {
  expect(companionsOf(datesOf(...dates)).periods.map(({ label }) => label)).toEqual(labels);
});

test('few items, and those of one month or of one year without months, have no columns', () => {
  expect(companionsOf(datesOf('1931', '1932', '1933', '1934')).periods).toEqual([]);
  expect(companionsOf(datesOf('1931-05', '1931-05', '1931-05-01', '1931-05', '1931-05')).periods).toEqual([]);
  expect(companionsOf(datesOf('1931', '1931', '1931', '1931', '1931')).periods).toEqual([]);
});
