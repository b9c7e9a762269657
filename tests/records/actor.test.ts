import { expect, test } from 'vitest';
import { actorTypes, normalizeActors } from '../../src/records/actor.ts';
import { normalizeYaml } from './normalize-yaml.ts';

test.each(actorTypes)('an actor can be of type %s', (type) => {
  const { record, problems } = normalizeYaml(`- id: a\n  name: A\n  type: ${type}`, normalizeActors);
  expect(problems).toEqual([]);
  expect(record?.entries).toMatchObject([{ id: 'a', type }]);
});

test.each([
  ['type: city', '3: unknown type "city"'],
  ['type: Person', '3: unknown type "Person"'],
  ['type:', '3: missing type'],
])('%s is a mistake, and the actor stays listed', (line, problem) => {
  const { record, problems } = normalizeYaml(`- id: a\n  name: A\n  ${line}`, normalizeActors);
  expect(problems).toEqual([problem]);
  expect(record?.entries.map(({ id }) => id)).toEqual(['a']);
});
