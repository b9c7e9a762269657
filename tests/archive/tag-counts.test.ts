import { expect, test } from 'vitest';
import { mostFrequentTags } from '../../src/archive/tag-counts.ts';
import { item } from './records.ts';

const items = [
  item('a', '1931', { topics: ['strikes', 'wages', 'weather'], actors: ['union'] }),
  item('b', '1931', { topics: ['strikes', 'wages'], actors: ['mayor'] }),
  item('c', '1931', { topics: ['strikes', 'harbour'] }),
];
const none: ReadonlySet<string> = new Set();

test('the tags of most items come first, and tags of equally many by id', () => {
  expect(mostFrequentTags(items, ({ topics }) => topics, none, 10)).toEqual([
    { id: 'strikes', count: 3 },
    { id: 'wages', count: 2 },
    { id: 'harbour', count: 1 },
    { id: 'weather', count: 1 },
  ]);
});

test('excluded tags are left out before the list is cut to the limit', () => {
  expect(mostFrequentTags(items, ({ topics }) => topics, new Set(['strikes']), 2)).toEqual([
    { id: 'wages', count: 2 },
    { id: 'harbour', count: 1 },
  ]);
});

test('only the given kind of tag is counted', () => {
  expect(mostFrequentTags(items, ({ actors }) => actors, none, 10)).toEqual([
    { id: 'mayor', count: 1 },
    { id: 'union', count: 1 },
  ]);
  expect(mostFrequentTags([], ({ actors }) => actors, none, 10)).toEqual([]);
});
