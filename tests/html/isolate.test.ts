import { expect, test } from 'vitest';
import { hasRightToLeft, isolate } from '../../src/html/isolate.ts';

test.each([
  ['Hebrew', 'נמל (ישן)', true],
  ['Arabic', 'ميناء', true],
  ['presentation forms of Arabic', '\ufefb', true],
  ['Thaana', 'ދިވެހި', true],
  ['Adlam', '𞤀𞤣', true],
  ['a control that turns the direction around', 'Fog\u202e', true],
  ['a mark of the direction', '\u200f1931', true],
  ['Latin with marks, Greek and Cyrillic', 'Łódź, Αθήνα, Київ', false],
  ['Chinese and Hindi', '港口 बंदरगाह', false],
  ['digits and punctuation', '1931 (“9”)', false],
])('a sentence isolates a text of %s only if it could change the order of the words', (_, text, expected) => {
  expect(hasRightToLeft(text)).toBe(expected);
  expect(isolate(text)).toBe(expected ? `\u2068${text}\u2069` : text);
  expect(isolate(text, true)).toBe(`\u2068${text}\u2069`);
});
