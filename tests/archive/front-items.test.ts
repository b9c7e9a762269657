import { expect, test } from 'vitest';
import { frontItems } from '../../src/archive/front-items.ts';
import type { FrontPage } from '../../src/records/content.ts';
import { allYears } from '../../src/records/far-dates.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from './records.ts';

const size = { width: 640, height: 480 };
const pictures = new Map([
  ['items/large.png', { ...size, lead: { ...size, path: 'assets/pictures/large-lead.webp' } }],
  ['items/small.png', { width: 60, height: 40 }],
]);

const ids = (items: readonly Item[], count: number, years = allYears, front: FrontPage = { topics: [] }) => {
  const { lead, latest } = frontItems({ items, years, front, pictures }, count);
  return [lead?.id, ...latest.map(({ id }) => id)];
};

test('of several items by one source on one day about one topic, one is shown', () => {
  const release = { source: { name: 'Port authority' }, topics: ['tariffs'] };
  const items = [
    item('release-3', '1931-05-02', release),
    item('release-2', '1931-05-02', release),
    item('release-1', '1931-05-02', release),
    item('fog', '1931-05-02', { source: { name: 'Port authority' }, topics: ['fog'] }),
    item('paper', '1931-05-02', { source: { name: 'The Leith Mercury' }, topics: ['tariffs'] }),
    item('earlier', '1931-05-01', release),
  ];
  expect(ids(items, 3)).toEqual(['release-3', 'fog', 'paper', 'earlier']);
});

test('the others follow where there are too few, and the order stays newest first', () => {
  const items = ['c', 'b', 'a'].map((id) => item(id, '1931-05-02'));
  expect(ids(items, 5)).toEqual(['c', 'b', 'a']);
});

test('an item of the year 3031 and one without a date are left out where others are not', () => {
  const items = [item('far', '3031'), item('now', '1931'), item('undated', 'unknown')];
  expect(ids(items, 5, { first: 1900, last: 1950 })).toEqual(['now']);
  expect(ids([item('undated', 'unknown')], 5)).toEqual(['undated']);
  expect(ids([], 5)).toEqual([undefined]);
});

test('of the newest items with a text, one with a large picture leads', () => {
  const items = [
    item('d', '1934', { picture: 'items/large.png' }),
    item('c', '1933', { summary: 'Fog.', lead: 'Fog.', picture: 'items/small.png' }),
    item('b', '1932', { summary: 'Fire.', picture: 'items/large.png' }),
  ];
  expect(ids(items, 2)).toEqual(['b', 'd', 'c']);
});

test('the item that the owner chose leads, however old it is', () => {
  const items = ['d', 'c', 'b', 'a'].map((id, i) => item(id, `193${4 - i}`));
  expect(ids(items, 2, allYears, { lead: 'a', topics: [] })).toEqual(['a', 'd', 'c']);
});
