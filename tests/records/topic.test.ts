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

/** Topics of which each is narrower than the one before. */
function chainOf(length: number): string[] {
  return Array.from({ length }, (_, i) => `{id: t${i}, name: T${i}${i > 0 ? `, broader: t${i - 1}` : ''}}`);
}

test('a hundred broader topics above one are enough for any archive', () => {
  expect(normalizeTopicsOf(chainOf(101)).problems).toEqual([]);
});

test.each([102, 5000])('of a chain of %i topics, the first that is too deep is reported', (length) => {
  const problems = ['102: topic "t101" has more than 100 broader topics above it'];
  expect(normalizeTopicsOf(chainOf(length)).problems).toEqual(problems);
  const reversed = normalizeTopicsOf(chainOf(length).toReversed());
  expect(reversed.problems).toEqual([problems[0]?.replace('102', String(length - 101))]);
});

test('each branch that is too deep is reported', () => {
  const { problems } = normalizeTopicsOf([
    ...chainOf(101),
    '{id: a, name: A, broader: t100}',
    '{id: b, name: B, broader: t100}',
  ]);
  expect(problems.map((problem) => problem.replace(/^\d+: /, ''))).toEqual([
    'topic "a" has more than 100 broader topics above it',
    'topic "b" has more than 100 broader topics above it',
  ]);
});

function normalizeTopicsOf(entries: readonly string[]) {
  return normalizeYaml(entries.map((entry) => `- ${entry}`).join('\n'), normalizeTopics);
}
