import { expect, test } from 'vitest';
import { type EntryKind, normalizeEntries } from '../../src/records/entry.ts';
import { normalizeYaml } from './normalize-yaml.ts';

const kind: EntryKind<{ id: string; name: string; aliases: readonly string[]; sameAs: readonly string[] }> = {
  name: 'topic',
  withArticle: 'a topic',
  keys: ['id', 'name', 'description', 'aliases', 'sameAs'],
  example: '- id: trade\n  name: Trade',
  complete: (entry) => entry,
};

test('an entry becomes a record that its id, name and aliases find', () => {
  const { record, problems } = normalize(
    '- id: trade\n  name: Trade\n  description: Goods.\n  aliases: Commerce\n  sameAs: https://example.org/',
  );
  expect(problems).toEqual([]);
  expect(record?.entries).toEqual([
    {
      id: 'trade',
      name: 'Trade',
      description: 'Goods.',
      aliases: ['Commerce'],
      sameAs: ['https://example.org/'],
    },
  ]);
  expect(['trade', 'TRADE', 'commerce', 'goods'].map((tag) => record?.tags.find(tag))).toEqual([
    'trade',
    'trade',
    'trade',
    undefined,
  ]);
});

test('an empty file is an empty list; anything but a list has no register', () => {
  expect(normalize('').record?.entries).toEqual([]);
  expect(normalize('trade').record).toBeUndefined();
  expect(normalize('id: trade').problems).toEqual(['1: expected a list of topics, found a set of keys']);
});

test('an entry with mistakes stays listed, so that tags find it', () => {
  const { record, problems } = normalize('- id: Big Trade\n  sameAs: [nowhere, https://example.org/]');
  expect(problems).toEqual([
    '1: id "Big Trade" cannot be used as an address',
    '1: missing name',
    '2: not a web address: "nowhere"',
  ]);
  expect(record?.entries).toMatchObject([{ name: 'Big Trade', sameAs: ['https://example.org/'] }]);
  expect(record?.tags.find('big trade')).toBe('Big Trade');
});

test('an entry without an id is dropped', () => {
  const { record, problems } = normalize('- name: Trade\n- id: peace\n  name: Peace');
  expect(problems).toEqual(['1: missing id']);
  expect(record?.entries.map(({ id }) => id)).toEqual(['peace']);
});

test('of entries with the same id the first is used', () => {
  const { record, problems } = normalize('- id: a\n  name: One\n- id: a\n  name: Two');
  expect(problems).toEqual(['3: duplicate id "a"']);
  expect(record?.entries.map(({ name }) => name)).toEqual(['One']);
});

function normalize(yaml: string) {
  return normalizeYaml(yaml, (node, collector) => normalizeEntries(node, kind, collector));
}
