import { expect, test } from 'vitest';
import { indexLetters } from '../../src/pages/index-letters.ts';

const lettersOf = (language: string, ...names: readonly string[]) =>
  indexLetters(names, language).map(({ letter, index }) => `${letter} ${names[index]}`);

test.each([
  ['en', ['“Able”', 'able seaman', 'Brown'], ['A “Able”', 'B Brown']],
  ['fr', ['École', 'Eure', 'Fleuve'], ['É École', 'F Fleuve']],
  ['sv', ['Arne', 'Zorn', 'Åsa'], ['A Arne', 'Z Zorn', 'Å Åsa']],
  ['en', ['***', '2 Para', '3 Commando', 'Army'], ['# ***', '0–9 2 Para', 'A Army']],
  ['uk', ['Зеленський', 'Їжак'], ['З Зеленський', 'Ї Їжак']],
  ['de', ['ßig', 'Tor'], ['S ßig', 'T Tor']],
])('in %s, %j begin with these letters', (language, names, letters) => {
  expect(lettersOf(language, ...names)).toEqual(letters);
});

test('names that begin with one letter, or with very many, have no links to letters', () => {
  expect(lettersOf('en', 'Able', 'Ann')).toEqual([]);
  const many = Array.from({ length: 41 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  expect(lettersOf('zh', ...many)).toEqual([]);
  expect(lettersOf('zh', ...many.slice(0, 40))).toHaveLength(40);
});
