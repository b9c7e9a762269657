import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { type DataFileFacts, dataPage } from '../../src/pages/data.ts';
import { content, settings } from '../archive/records.ts';

function viewOf(files: readonly DataFileFacts[], language = 'en') {
  const archive = makeArchive(content({ settings: settings({ language }) }));
  return dataPage(archive, { files, columns: ['id'], example: undefined }).data;
}

const file = (path: string, bytes: number, rows = 1): DataFileFacts => ({
  path: `data/${path}`,
  bytes,
  rows,
});

test('a list in two forms is one row, and an empty one is left out', () => {
  const { lists, parts } = viewOf([
    file('items.csv', 999, 2),
    file('items.json', 1_234_567, 2),
    file('topics.csv', 20, 0),
    file('item-topics.csv', 45_678),
  ]);
  expect(lists).toEqual([
    {
      name: 'Items',
      rows: 2,
      csv: { path: 'data/items.csv', size: '1.0 kB' },
      json: { path: 'data/items.json', size: '1.2 MB' },
    },
    {
      name: 'Topics of each item',
      rows: 1,
      csv: { path: 'data/item-topics.csv', size: '46 kB' },
      json: undefined,
    },
  ]);
  expect(parts).toEqual([]);
});

test.each([
  ['items-1931', '1931'],
  ['items-1931-05', 'May 1931'],
  ['items-1931-05-04', '4 May 1931'],
  ['items-1931-05-04-12', '4 May 1931, part 12'],
  ['items-undated', 'Without a date'],
  ['items-undated-2', 'Without a date, part 2'],
])('the file %s is that of %s', (name, shown) => {
  const { lists, parts, queries } = viewOf([file(`${name}.csv`, 10), file(`${name}.json`, 10)]);
  expect(parts.map((part) => part.name)).toEqual([shown]);
  expect(lists).toEqual([]);
  expect(queries.duckdb).toContain("'items-*.csv'");
});

test('sizes are in the language of the site', () => {
  expect(viewOf([file('items.csv', 1_540_000)], 'fr').lists[0]?.csv?.size).toBe('1,5 Mo');
});
