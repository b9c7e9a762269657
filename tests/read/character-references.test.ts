import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeReferences } from '../../src/read/character-references.ts';

test.each([
  ['named', '&eacute;&mdash;&amp;&lt;&nbsp;', 'é—&<\u00a0'],
  ['named, beyond Latin-1 and typography', '&check;&ccaron;&NotEqualTilde;', '✓č\u2242\u0338'],
  ['decimal and hexadecimal', '&#233;&#xE9;&#XE9;&#x1F600;', 'ééé😀'],
  ['numbers of Windows-1252, as browsers read them', '&#128;&#147;', '€“'],
  ['without a semicolon', '&copy 2024, &#233 and &#xE9', '&copy 2024, &#233 and &#xE9'],
  [
    'unknown names',
    '&foo; &constructor; &toString; &__proto__;',
    '&foo; &constructor; &toString; &__proto__;',
  ],
  ['only once', '&amp;lt; &amp;amp;', '&lt; &amp;'],
  ['of control characters', 'a&#27;b&#7;c', 'a b c'],
  ['of no character', '&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['of a tab and a line break', 'a&Tab;b&NewLine;c', 'a\tb\nc'],
  ['none, but an ampersand', 'AT&T & Co.', 'AT&T & Co.'],
  ['none, but a control character', 'a\u001bb', 'a b'],
])('references: %s', (_, text, decoded) => {
  expect(decodeReferences(text)).toBe(decoded);
});

test('the result never contains control characters', () => {
  const piece = fc.oneof(
    fc.integer({ min: 0, max: 0x1100 }).map((code) => `&#${code};`),
    fc.integer({ min: 0, max: 0x1100 }).map((code) => `&#x${code.toString(16)};`),
    fc.constantFrom('&', '#', ';', 'x', '&amp;', '&Tab;', '\u0003'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(decodeReferences(pieces.join(''))).not.toMatch(/(?![\t\n])\p{Cc}/u);
    }),
  );
});
