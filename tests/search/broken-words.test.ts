import { expect, test } from 'vitest';
import { documentOf, foundInGroups, openInMemory } from './in-memory-search.ts';

/** Words that are broken at the end of a printed line, which imported texts have kept. */
const opened = openInMemory([
  documentOf({ id: 'broken', body: 'The minis- ters of a well- known north met.' }),
  documentOf({ id: 'whole', body: 'Ministers met well-known people.' }),
  documentOf({ id: 'neither', body: 'A two- and three-year plan, end- The rest. From pre- 1990 days.' }),
]);

test.each([
  ['ministers', ['broken', 'whole']],
  ['minister', ['broken', 'whole']],
  ['ters', ['broken']],
  ['well-known', ['broken', 'whole']],
  ['wellknown', ['broken', 'whole']],
  ['known', ['broken', 'whole']],
  ['"minis ters of a well"', ['broken']],
  ['twoand', []],
  ['endthe', []],
  ['pre1990', []],
])('%s finds %j', async (query, ids) => {
  expect([...(await foundInGroups(await opened, `${query} `)).complete].sort()).toEqual(ids);
});

test('the whole word is marked', async () => {
  const { matched } = await (await opened).find({ text: 'ministers ' });
  const text = 'The minis- ters met ministers';
  expect(matched(text).map(({ start, end }) => text.slice(start, end))).toEqual(['minis- ters', 'ministers']);
});
