import { expect, test } from 'vitest';
import { itemsByTag, topicsWithBroader, withBroader } from '../../src/archive/by-tag.ts';
import { item, topic } from './records.ts';

const topics = new Map(
  [
    topic('news', 'News'),
    topic('labour', 'Labour', { broader: 'news' }),
    topic('strikes', 'Strikes', { broader: 'labour' }),
    topic('wages', 'Wages', { broader: 'labour' }),
    topic('weather', 'Weather'),
  ].map((each) => [each.id, each]),
);

test('each tag has its items in the order given, and an unused tag is missing', () => {
  const items = [
    item('c', '1931', { actors: ['union', 'mayor'] }),
    item('a', '1931', { actors: ['union'] }),
    item('b', '1931'),
  ];
  const byTag = itemsByTag(items, ({ actors }) => actors);
  expect([...byTag].map(([tag, tagged]) => [tag, tagged.map(({ id }) => id)])).toEqual([
    ['union', ['c', 'a']],
    ['mayor', ['c']],
  ]);
});

test('broader topics are added from the nearest to the widest, each once', () => {
  expect([...withBroader(['strikes', 'weather', 'wages'], topics)]).toEqual([
    'strikes',
    'labour',
    'news',
    'weather',
    'wages',
  ]);
  expect([...withBroader([], topics)]).toEqual([]);
});

test('items get the broader topics of their own topics', () => {
  const topicsOf = topicsWithBroader(topics);
  const shared = ['wages'];
  expect(topicsOf(item('a', '1931', { topics: shared }))).toEqual(['wages', 'labour', 'news']);
  expect(topicsOf(item('b', '1931', { topics: ['weather'] }))).toEqual(['weather']);
  expect(topicsOf(item('c', '1931', { topics: shared }))).toEqual(['wages', 'labour', 'news']);
  expect(topicsOf(item('d', '1931'))).toEqual([]);
});

test('items that share an array of topics share the result', () => {
  const topicsOf = topicsWithBroader(topics);
  const shared = ['wages'];
  const first = topicsOf(item('a', '1931', { topics: shared }));
  expect(topicsOf(item('b', '1931', { topics: shared }))).toBe(first);
});
