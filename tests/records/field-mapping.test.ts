import { expect, test } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';
import { normalizeMapping } from '../../src/records/field-mapping.ts';
import { fieldMapper } from '../../src/records/map-fields.ts';
import { formatProblem, ProblemCollector } from '../../src/records/problem.ts';

function read(text: string) {
  const collector = new ProblemCollector('map.yml');
  const node = readYaml(text, collector);
  const mapping = node && normalizeMapping(node, collector);
  return { mapping, messages: collector.problems.map((problem) => formatProblem(problem)).join('\n') };
}

/** Maps one record as a mapping says, which has no mistakes. */
function map(text: string, record: Readonly<Record<string, string | readonly string[]>>) {
  const { mapping, messages } = read(text);
  expect(messages).toBe('');
  if (mapping === undefined) throw new Error('There is no mapping.');
  const fields = Object.entries(record).map(([name, value]) => [name, [value].flat()] as const);
  const { single, lists, own, ignored, refused } = fieldMapper(mapping)(new Map(fields));
  const texts = [...single].map(([target, each]) => [target, each.text]);
  return { ...Object.fromEntries([...texts, ...lists]), own: Object.fromEntries(own), ignored, refused };
}

const nothing = { own: {}, ignored: [], refused: [] };

test('of fields for one value, the first that is not empty is taken', () => {
  const mapping = 'title: [headline, name]\ndate: published\n';
  expect(map(mapping, { headline: 'Fog', date: '' })).toEqual({ ...nothing, title: 'Fog' });
  expect(map(mapping, { headline: ' ', name: 'Fog', published: '1931' })).toEqual({
    ...nothing,
    title: 'Fog',
    date: '1931',
  });
});

test('what another field outranks is kept, unless it says the same', () => {
  const mapping = 'title: [headline, name]\n';
  expect(map(mapping, { name: 'Fog in town', headline: 'Fog' })).toEqual({
    ...nothing,
    title: 'Fog',
    own: { name: ['Fog in town'] },
  });
  expect(map(mapping, { name: 'Fog', headline: 'Fog' })).toEqual({ ...nothing, title: 'Fog' });
});

test('of fields for several values, all are taken', () => {
  expect(
    map('topics: [tags, category]\nactors: {person: people, place: [city, state]}\n', {
      tags: ['port', 'bad weather'],
      category: 'news; sea',
      people: 'Ray, Ann|Bo',
      state: 'NH',
      city: 'Rotterdam',
    }),
  ).toEqual({
    ...nothing,
    topics: ['port', 'bad weather', 'news', 'sea'],
    'actors.person': ['Ray, Ann', 'Bo'],
    'actors.place': ['NH', 'Rotterdam'],
  });
  expect(map('topics: tags\nseparator: "/"\n', { tags: 'a, b / c' })).toEqual({
    ...nothing,
    topics: ['a, b', 'c'],
  });
  expect(map('topics: tags\n', { tags: 'a, b' })).toEqual({ ...nothing, topics: ['a', 'b'] });
});

test('of several addresses, the first is taken and the others are kept', () => {
  expect(map('source.url: links\n', { links: ['https://a.example/', 'https://b.example/'] })).toEqual({
    ...nothing,
    'source.url': 'https://a.example/',
    own: { links: ['https://b.example/'] },
  });
});

test('names of fields are compared without case, spaces, hyphens and underscores', () => {
  expect(map('title: article_title\n', { 'Article Title': 'Fog' })).toEqual({ ...nothing, title: 'Fog' });
});

test('own fields, ignored fields and others', () => {
  const record = { killed: '3', layout: 'post', mood: 'grey' };
  const rest = 'fields: {casualties: killed}\nignore: [layout]\n';
  expect(map(rest, record)).toEqual({
    ...nothing,
    own: { casualties: ['3'], mood: ['grey'] },
    ignored: ['layout'],
  });
  expect(map(`${rest}other: ignore`, record)).toEqual({
    ...nothing,
    own: { casualties: ['3'] },
    ignored: ['layout', 'mood'],
  });
  expect(map(`${rest}other: refuse`, record)).toEqual({
    own: { casualties: ['3'] },
    ignored: ['layout'],
    refused: ['mood'],
  });
});

test.each([
  [
    'titel: headline\n',
    `map.yml:1  unknown key "titel"
    Did you mean "title"? The keys allowed in a mapping are title, date, summary, language, dateline, status, source.name, source.author, source.published, source.page, source.section, source.edition, source.place, source.issn, source.language, source.url, source.retrieved, source.archived, source.rights, source.id, body, id, topics, attachments, actors, fields, ignore, other, separator and order.`,
  ],
  [
    'source: {url: link}\n',
    `map.yml:1  "source" is not a field of one value
    Name its parts one by one: source.url: [url, link].`,
  ],
  [
    'actors: {persons: people}\n',
    `map.yml:1  unknown key "persons"
    Did you mean "person"? The keys allowed in the actors of a mapping are person, organisation, place and unknown.`,
  ],
  [
    'other: drop\n',
    `map.yml:1  other is "drop"
    Write keep, ignore or refuse. The default is keep.`,
  ],
  [
    'order: dmy\n',
    `map.yml:1  order is "dmy"
    Write day-month where 3/4/1905 is the third of April, or month-day.`,
  ],
  [
    'title\n',
    `map.yml:1  expected a mapping of fields, found text
    Write a line for each field of an item: title: [headline, title].`,
  ],
  [
    '\n',
    `map.yml:1  expected a mapping of fields, found nothing
    Write a line for each field of an item: title: [headline, title].`,
  ],
  [
    'fields: killed\n',
    `map.yml:1  "fields" is text, not a set of keys
    Write the key here and the name there: fields: {casualties: killed}.`,
  ],
])('a mistake in %j is explained', (text, messages) => {
  expect(read(text).messages).toBe(messages);
});
