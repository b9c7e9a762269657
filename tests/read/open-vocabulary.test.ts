import { expect, test } from 'vitest';
import { withUnlistedActors, withUnlistedTopics } from '../../src/read/open-vocabulary.ts';
import { readYaml } from '../../src/read/yaml.ts';
import { normalizeActors } from '../../src/records/actor.ts';
import type { Entry, Register } from '../../src/records/entry.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import { normalizeTopics } from '../../src/records/topic.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';

const emptyNode: YamlNode = { kind: 'text', text: '', line: 1 };

function register<T extends Entry>(
  normalize: (node: YamlNode, collector: ProblemCollector) => Register<T> | undefined,
  yaml: string,
): Register<T> {
  const collector = new ProblemCollector('file.yml');
  const result = normalize(readYaml(yaml, collector) ?? emptyNode, collector);
  if (result === undefined || collector.problems.length > 0) throw new Error('Not a register');
  return result;
}

const topics = (yaml: string, ...tags: readonly string[]) =>
  withUnlistedTopics(register(normalizeTopics, yaml), tags);
const actors = (yaml: string, ...tags: readonly string[]) =>
  withUnlistedActors(register(normalizeActors, yaml), tags);

test('a topic that is not listed becomes one, after those that are', () => {
  const { entries, tags } = topics('- id: fog\n  name: Fog\n', 'Fog', 'Port strike', 'fog');
  expect(entries.map(({ id, name }) => [id, name])).toEqual([
    ['fog', 'Fog'],
    ['port-strike', 'Port strike'],
  ]);
  expect(tags.find('PORT STRIKE')).toBe('port-strike');
});

test('spellings that differ in case, accents and spaces are one topic with the most frequent name', () => {
  const spellings = ['grève', 'Greve', 'Grève', 'GRÈVE', 'Grève ', 'Grève'];
  for (const order of [spellings, spellings.toReversed()]) {
    const { entries, tags } = topics('', ...order);
    expect(entries.map(({ id, name }) => [id, name])).toEqual([['greve', 'Grève']]);
    for (const spelling of spellings) expect(tags.find(spelling)).toBe('greve');
  }
});

test('a tag that is the id of a listed topic in other words is that topic', () => {
  const { entries, tags } = topics('- id: port-strike\n  name: Strike in the port\n', 'Port strike');
  expect(entries).toHaveLength(1);
  expect(tags.find('Port strike')).toBe('port-strike');
});

test('names in other scripts keep their letters in the address', () => {
  expect(topics('', '東京', 'Київ').entries.map(({ id }) => id)).toEqual(['київ', '東京']);
});

test('an actor is of the type that a tag states, or of unknown type', () => {
  const { entries, tags } = actors(
    '',
    'person: Anna Bök',
    'Anna Bök',
    'org:Port Authority',
    'Leith',
    'q: Fog',
  );
  expect(entries.map(({ id, type, name }) => `${id} ${type} ${name}`)).toEqual([
    'anna-bok person Anna Bök',
    'leith unknown Leith',
    'port-authority organisation Port Authority',
    'q-fog unknown q: Fog',
  ]);
  expect(tags.find('person: Anna Bök')).toBe('anna-bok');
});

test('a listed actor is found with the type before its name', () => {
  const { entries, tags } = actors('- id: anna\n  type: person\n  name: Anna Bök\n', 'person:Anna Bök');
  expect(entries).toHaveLength(1);
  expect(tags.find('person:Anna Bök')).toBe('anna');
});
