import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, isWebAddress, normalizeWebAddress, proposeId } from '../../src/records/address.ts';

test.each([
  ['https://example.org/', true],
  ['http://example.org:8080/a?b=c#d', true],
  ['HTTPS://EXAMPLE.ORG', true],
  ['https://пример.испытание/', true],
  ['https://', false],
  ['https:///', false],
  ['https:/example.org', false],
  ['//example.org/', false],
  ['example.org', false],
  ['ftp://example.org/', false],
  ['https://example.org/a b', false],
  ['https://example.org\\a', false],
  [' https://example.org/', false],
])('%j is a web address: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});

test('a web address stays as written; anything else is a mistake', () => {
  expect(normalizeWebAddress('HTTPS://Example.ORG/A')).toBe('HTTPS://Example.ORG/A');
  expect(normalizeWebAddress('example.org')).toEqual({
    kind: 'not a web address',
    message: 'not a web address: "example.org"',
    hint: 'Write the full address, starting with https:// or http://.',
  });
});

test.each([
  ['port-strike', true],
  ['2024-12-18', true],
  ['-', true],
  ['a'.repeat(200), true],
  ['a'.repeat(201), false],
  ['', false],
  ['Port', false],
  ['a_b', false],
  ['a b', false],
  ['é', false],
  ['a\n', false],
])('%j is an id: %s', (text, expected) => {
  expect(isId(text)).toBe(expected);
});

test.each([
  ['Port Strike', 'port-strike'],
  ['  Zürich_1 (old) ', 'zurich-1-old'],
  ['Київ', ''],
  [`${'a'.repeat(199)} b`, 'a'.repeat(199)],
])('the id proposed for %j is %j', (name, id) => {
  expect(proposeId(name)).toBe(id);
});

test('a proposed id is valid or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (name) => {
      const id = proposeId(name);
      expect(id === '' || isId(id)).toBe(true);
    }),
  );
});
