import { expect, test } from 'vitest';
import { normalizeTopics } from '../../src/records/topic.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test.each([
  ['by id', 'economy'],
  ['by name', 'the Economy'],
  ['by alias', 'BUSINESS'],
])('a broader topic is named %s; the record has its id', (_, name) => {
  const { record, problems } = normalizeTopicsOf([
    `{id: trade, name: Trade, broader: ${name}}`,
    '{id: economy, name: The economy, aliases: [Business]}',
  ]);
  expect(problems).toEqual([]);
  expect(record?.entries.map(({ broader }) => broader)).toEqual(['economy', undefined]);
});

test('an unknown broader topic is left out', () => {
  const { record, problems } = normalizeTopicsOf(['{id: trade, name: Trade, broader: economy}']);
  expect(problems).toEqual(['1: unknown topic "economy"']);
  expect(record?.entries[0]).not.toHaveProperty('broader');
});

test('each loop is reported once, and a topic that leads into it is not', () => {
  const { problems } = normalizeTopicsOf([
    '{id: into, name: Into, broader: a}',
    '{id: a, name: A, broader: b}',
    '{id: b, name: B, broader: c}',
    '{id: c, name: C, broader: a}',
    '{id: self, name: Self, broader: self}',
    '{id: chain, name: Chain, broader: end}',
    '{id: end, name: End}',
  ]);
  expect(problems).toEqual(['2: topic "a" is broader than itself', '5: topic "self" is broader than itself']);
});

function normalizeTopicsOf(entries: readonly string[]) {
  return normalizeYaml(entries.map((entry) => `- ${entry}`).join('\n'), normalizeTopics);
}
