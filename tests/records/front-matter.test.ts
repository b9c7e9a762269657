import { expect, test } from 'vitest';
import { normalizeFrontMatter } from '../../src/records/front-matter.ts';
import type { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test('a title and a date are enough', () => {
  expect(normalizeYaml('title: Strike\ndate: unknown', normalize)).toEqual({
    record: {
      title: 'Strike',
      date: { edtf: 'unknown' },
      topics: [],
      actors: [],
      source: {},
      status: 'published',
      formerly: [],
      otherKeys: [],
    },
    problems: [],
  });
});

test('fields with a mistake are left empty; the others are used', () => {
  const { record, problems } = normalizeYaml(
    'title: [a]\ndate: never\nlanguage: English\nstatus: gone\nsummary: Short.\n' +
      'source: {name: News, url: nowhere, retrieved: 2025-02-30, archived: "ftp://example.org/", id: 7}',
    normalize,
  );
  expect(problems).toEqual([
    '1: "title" is a list, not text',
    '2: unreadable date "never"',
    '3: not a language tag: "English"',
    '6: not a web address: "nowhere"',
    '6: not a day: "2025-02-30"',
    '6: not a web address: "ftp://example.org/"',
    '4: unknown status "gone"',
  ]);
  expect(record).toEqual({
    title: '',
    date: { edtf: 'unknown' },
    topics: [],
    actors: [],
    summary: 'Short.',
    source: { name: 'News', id: '7' },
    status: 'published',
    formerly: [],
    otherKeys: [],
  });
});

test('the words of the source stand for an unknown date, and for no other', () => {
  const dateOf = (date: string) =>
    normalizeYaml(`title: A\ndate: ${date}\ndateText: date  not visible`, normalize).record.date;
  expect(dateOf('unknown')).toEqual({ edtf: 'unknown', words: 'date not visible' });
  expect(dateOf('1931')).toMatchObject({ edtf: '1931' });
  expect(dateOf('1931')).not.toHaveProperty('words');
});

test('former ids are listed, and what cannot be one is reported', () => {
  const { record, problems } = normalizeYaml(
    'title: A\ndate: 2024\nformerly: [strike, Port Strike]',
    normalize,
  );
  expect(record.formerly.map(({ text }) => text)).toEqual(['strike']);
  expect(problems).toEqual(['3: not an id: "Port Strike"']);
});

test.each(['published', 'draft', 'withdrawn'])('status %s', (status) => {
  const { record } = normalizeYaml(`title: A\ndate: 2024\nstatus: ${status}`, normalize);
  expect(record.status).toBe(status);
});

test.each([
  ['draft: true', 'draft'],
  ['draft: false', 'published'],
  ['draft: true\nstatus: draft', 'draft'],
  ['draft: false\nstatus: withdrawn', 'withdrawn'],
])('%j means %s', (lines, status) => {
  const { record } = normalizeYaml(`title: A\ndate: 2024\n${lines}`, normalize);
  expect(record.status).toBe(status);
});

test.each([
  ['featured: true', true],
  ['featured: false', undefined],
  ['summary: Short.', undefined],
])('%j: whether the item is a key item is %s', (lines, featured) => {
  const { record, problems } = normalizeYaml(`title: A\ndate: 2024\n${lines}`, normalize);
  expect(record.featured).toBe(featured);
  expect(problems).toEqual([]);
});

test('the day on which an item joined the archive is one day', () => {
  const day = normalizeYaml('title: A\ndate: 1931\nadded: 2025-01-03', normalize);
  expect(day.record.added).toBe('2025-01-03');
  expect(day.problems).toEqual([]);
  const month = normalizeYaml('title: A\ndate: 1931\nadded: 2025-01', normalize);
  expect(month.record.added).toBeUndefined();
  expect(month.problems).toEqual(['3: not a day: "2025-01"']);
});

test('tags are not looked up, and have their lines', () => {
  const { record } = normalizeYaml(
    'title: A\ndate: 2024\ntopics:\n  - Trade\n  - Trade\nactors: B',
    normalize,
  );
  expect(record.topics).toEqual([
    { text: 'Trade', line: 4 },
    { text: 'Trade', line: 5 },
  ]);
  expect(record.actors).toEqual([{ text: 'B', line: 6 }]);
});

function normalize(node: YamlNode, collector: ProblemCollector) {
  if (node.kind !== 'map') throw new Error('not a map');
  return normalizeFrontMatter(node, collector);
}
