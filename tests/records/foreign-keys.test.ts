import { expect, test } from 'vitest';
import { foreignItemKey, foreignSourceKey } from '../../src/records/foreign-keys.ts';
import type { YamlPair } from '../../src/records/yaml-node.ts';

const pair = (key: string, text = ''): YamlPair => ({ key, line: 1, value: { kind: 'text', text, line: 1 } });

test.each(['publishedAt', 'published_at', 'Published-At', 'PUBLISHED AT'])('%s is one key', (key) => {
  expect(foreignItemKey(pair(key))).toMatch(/^Its name here is date\b/);
});

test.each([
  ['true', 'Items are published unless they have the line status: draft.'],
  ['no', 'Items are published unless they have the line status: draft.'],
  [
    '2024-12-18',
    'Its name here is date, with only a day as its value: date: 2024-12-18. Where there is a date already, remove this line.',
  ],
])('published: %s', (text, hint) => {
  expect(foreignItemKey(pair('published', text))).toBe(hint);
});

test.each(['constructor', '__proto__', 'colour', ''])('%j is no key of another program', (key) => {
  expect(foreignItemKey(pair(key))).toBeUndefined();
  expect(foreignSourceKey(pair(key))).toBeUndefined();
});

test('a key that has another meaning within a source is not sent there from an item', () => {
  expect(foreignSourceKey(pair('title'))).toBe('Its name here is name, as in name: Example News.');
  expect(foreignItemKey(pair('permalink'))).toBe(
    'The address of an item is the name of its file. Remove the line.',
  );
});
