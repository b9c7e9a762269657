import { expect, test } from 'vitest';
import { allOf, anyOf, printable, quote } from '../../src/records/quote.ts';

test.each([
  ['a b', '"a b"'],
  ['', '""'],
  ['a\nb\tc\rd', '"a b c d"'],
  ['\u001b[31m', '"\\u{1b}[31m"'],
  ['word '.repeat(40), `"${'word '.repeat(16).trim()}…"`],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
  ['x'.repeat(81), `"${'x'.repeat(79)}…"`],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test.each([
  ['\u202eabc\u2066', '\\u{202e}abc\\u{2066}'],
  ['a\u2028b', 'a\\u{2028}b'],
  ['\ud800', '\\u{d800}'],
  ['é 😀 "x"', 'é 😀 "x"'],
])('%j is printed as %s', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('lists read as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(anyOf)).toEqual(['', 'a', 'a or b', 'a, b or c']);
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(allOf)).toEqual(['a', 'a and b', 'a, b and c']);
});
