import { expect, test } from 'vitest';
import { listParts } from '../../src/messages/list-parts.ts';

test.each([
  ['en-GB', 'conjunction', 'a, b and c'],
  ['en-GB', 'disjunction', 'a, b or c'],
  ['en-GB', 'unit', 'a, b, c'],
  ['fr', 'conjunction', 'a, b et c'],
  ['de', 'disjunction', 'a, b oder c'],
] as const)('a list in %s is a %s', (language, type, text) => {
  expect(listParts(['a', 'b', 'c'], type, language).join('')).toBe(text);
});

test('things in a list stay what they are', () => {
  const [a, b] = [{ name: 'a' }, ['b']];
  expect(listParts([a, b], 'conjunction', 'en-GB')).toEqual([a, ' and ', b]);
  expect(listParts([a], 'conjunction', 'en-GB')).toEqual([a]);
  expect(listParts([], 'conjunction', 'en-GB')).toEqual([]);
});
