import { expect, test } from 'vitest';
import { makeArchive } from '../../src/archive/archive.ts';
import { actor, content, item, settings, topic } from './records.ts';

test('an archive has the published items, newest first, and the withdrawn ones, but no draft', () => {
  const { items, withdrawn } = makeArchive(
    content({
      items: [
        item('draft', '1931-05-03', { status: 'draft' }),
        item('gone-a', '1931-05-04', { status: 'withdrawn' }),
        item('gone-b', '1931-05-05', { status: 'withdrawn' }),
        item('lockout', '1931-05-01'),
        item('strike', '1931-05-02'),
      ],
    }),
  );
  expect(items.map(({ id }) => id)).toEqual(['strike', 'lockout']);
  expect(withdrawn.map(({ id }) => id)).toEqual(['gone-a', 'gone-b']);
});

test('on request, drafts are in the archive, and their titles say what they are', () => {
  const { items } = makeArchive(
    content({ items: [item('later', '1931-05-03', { title: 'Fog', status: 'draft' }), item('a', '1931')] }),
    true,
  );
  expect(items.map(({ id, title }) => [id, title])).toEqual([
    ['later', 'Draft: Fog'],
    ['a', 'a'],
  ]);
});

test('a topic has the items of all narrower topics, and lists those directly below it by name', () => {
  const { topics } = makeArchive(
    content({
      topics: [
        topic('labour', 'Labour'),
        topic('wages', 'Wages', { broader: 'labour' }),
        topic('strikes', 'Strikes', { broader: 'labour' }),
        topic('lockouts', 'Lockouts', { broader: 'strikes' }),
      ],
      items: [
        item('c', '1931-03', { topics: ['lockouts'] }),
        item('b', '1931-02', { topics: ['wages', 'strikes'] }),
        item('a', '1931-01', { topics: ['labour'] }),
        item('untagged', '1931-04'),
      ],
    }),
  );
  const outline = topics.map(
    ({ tag, items, narrower }) =>
      `${tag.name}: ${items.map(({ id }) => id).join(' ')} (${narrower.map(({ name }) => name).join(', ')})`,
  );
  expect(outline).toEqual([
    'Labour: c b a (Strikes, Wages)',
    'Lockouts: c ()',
    'Strikes: c b (Lockouts)',
    'Wages: b ()',
  ]);
});

test('an actor has the published items that name it', () => {
  const { actors } = makeArchive(
    content({
      actors: [actor('union', 'Dockers’ Union'), actor('mayor', 'The mayor')],
      items: [
        item('a', '1931-01', { actors: ['union'] }),
        item('b', '1931-02', { actors: ['union'] }),
        item('draft', '1931-03', { actors: ['union', 'mayor'], status: 'draft' }),
      ],
    }),
  );
  expect(actors.map(({ tag, items }) => [tag.id, items.map(({ id }) => id)])).toEqual([
    ['union', ['b', 'a']],
    ['mayor', []],
  ]);
});

test.each([
  ['sv', ['Zola', 'Åkesson', 'Öberg']],
  ['de', ['Åkesson', 'Öberg', 'Zola']],
])('tags are in the alphabetical order of the site’s language (%s)', (language, names) => {
  const { actors } = makeArchive(
    content({
      settings: settings({ language }),
      actors: [actor('o', 'Öberg'), actor('z', 'Zola'), actor('a', 'Åkesson')],
    }),
  );
  expect(actors.map(({ tag }) => tag.name)).toEqual(names);
});

test('numbers in names are sorted by value, and equal names by id', () => {
  const { topics } = makeArchive(
    content({
      topics: [topic('d', 'Dock 10'), topic('c', 'Dock 9'), topic('b', 'Quay'), topic('a', 'Quay')],
    }),
  );
  expect(topics.map(({ tag }) => tag.id)).toEqual(['c', 'd', 'a', 'b']);
});

test('characters that show nothing do not count in the order of names', () => {
  const names = [
    '\u200fApril',
    'Au\u00adgust',
    '\u2067July\u2069',
    'Quay 9',
    'Quay 1\u200b0',
    '\u3164Winter',
    '\ufeffYule',
  ];
  const { topics, actors } = makeArchive(
    content({
      topics: names.toReversed().map((name, i) => topic(`t${i}`, name)),
      actors: names.toReversed().map((name, i) => actor(`a${i}`, name)),
    }),
  );
  expect(topics.map(({ tag }) => tag.name)).toEqual(names);
  expect(actors.map(({ tag }) => tag.name)).toEqual(names);
});

test('topics and actors are found by id, and an id without a record throws', () => {
  const archive = makeArchive(
    content({ topics: [topic('port', 'The port')], actors: [actor('port', 'Port Authority')] }),
  );
  expect(archive.topic('port').name).toBe('The port');
  expect(archive.actor('port').name).toBe('Port Authority');
  expect(() => archive.topic('harbour')).toThrow('No topic or actor has the id "harbour"');
});
