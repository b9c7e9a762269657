import { expect, test } from 'vitest';
import { shorten } from '../../src/browser/shorten.ts';

const family = '👩‍👩‍👧';

test.each([
  ['a short text', 'oil prices', 'oil prices'],
  ['a hundred characters', 'a'.repeat(100), 'a'.repeat(100)],
  ['characters of two code units', `a${'🚢'.repeat(60)}`, `a${'🚢'.repeat(49)}…`],
  ['more than a hundred characters', 'a'.repeat(101), `${'a'.repeat(100)}…`],
  ['a space at the end of the part', `${'a'.repeat(99)} b`, `${'a'.repeat(99)}…`],
  ['line breaks', `a\n${'b'.repeat(100)}`, `a\n${'b'.repeat(98)}…`],
  ['a letter with a mark', `${'a'.repeat(99)}e\u0301 b`, `${'a'.repeat(99)}…`],
  ['a joined emoji', `${'a'.repeat(98)}${family}`, `${'a'.repeat(98)}…`],
  ['an emoji with a skin tone', `${'a'.repeat(99)}👋🏽`, `${'a'.repeat(99)}…`],
  ['marks and nothing else', '\u0301'.repeat(50_000), `${'\u0301'.repeat(100)}…`],
])('%s', (_, text, shortened) => {
  expect(shorten(text)).toBe(shortened);
});
