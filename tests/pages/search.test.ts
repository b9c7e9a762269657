import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { searchPage } from '../../src/pages/search.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, content, item, topic } from '../archive/records.ts';

const page = (records: Partial<Content>) => searchPage(makeArchive(content(records)));

const records = {
  topics: [
    topic('war', 'War'),
    topic('peace', 'Peace talks', { broader: 'war' }),
    topic('arms', 'Arms', { broader: 'war' }),
    topic('unused', 'Unused', { broader: 'war' }),
    topic('fog', 'Fog'),
    topic('empty', 'Empty'),
  ],
  actors: [actor('blok', 'Ernest Błok'), actor('nobody', 'Nobody')],
  items: [
    item('a', '1931', { topics: ['peace'], actors: ['blok'] }),
    item('b', '1932-04', { topics: ['peace', 'arms'] }),
    item('c', '1930', { topics: ['fog'] }),
  ],
};

test('the search page offers the broadest topics with those below them, and the actors that have items', () => {
  const { topics, actors } = page(records).data;
  expect(topics.map(({ topic, narrower }) => [topic.path, ...narrower.map(({ name }) => name)])).toEqual([
    ['topics/fog.html'],
    ['topics/war.html', 'Arms', 'Peace talks'],
  ]);
  expect(actors.map(({ path }) => path)).toEqual(['actors/blok.html']);
});

test('its examples are in the words of the archive, with the year of the latest item', () => {
  expect(page(records).data.examples).toMatchObject({
    phrase: '"Peace talks"',
    either: 'War OR Arms',
    without: 'War NOT "Ernest Błok"',
    grouped: '(War OR Arms) AND "Ernest Błok"',
    dated: 'War date:1931..1932',
    compared: 'War vs Arms',
  });
});

test('an archive without topics and actors has examples too', () => {
  expect(page({}).data).toMatchObject({
    topics: [],
    actors: [],
    examples: { phrase: '"peace talks"', either: 'harbour OR strike', inTitle: 'title:harbour' },
  });
});

test('another item of the same topics and actors does not change the page', () => {
  const another = item('d', '1932-05', { topics: ['peace'], actors: ['blok'] });
  expect(page({ ...records, items: [...records.items, another] })).toEqual(page(records));
});
