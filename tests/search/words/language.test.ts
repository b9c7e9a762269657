import { expect, test } from 'vitest';
import { languageOf } from '../../../src/search/words/language.ts';

test.each([
  ['talks', 'talking'],
  ['negotiation', 'negotiators'],
  ['Ukraine', "UKRAINE'S"],
  ['U.S.', 'US'],
  ['Zürich', 'ZURICH'],
  ['1,000', '1000'],
])('in English, %s and %s have the same term', (one, other) => {
  const { term } = languageOf('en');
  expect(term(one)).toBe(term(other));
  expect(term(one)).not.toBe('');
});

test.each(['the', 'The', 'would', 'ALSO'])('in English, %s is a stop word', (word) => {
  expect(languageOf('en-GB').term(word)).toBe('');
});

test('other languages use whole folded words, without stop words', () => {
  const { term } = languageOf('de');
  expect(['Verhandlungen', 'die', 'über'].map(term)).toEqual(['verhandlungen', 'die', 'uber']);
});

test.each(['negotiat', 'negotiati', 'negotiatio', 'negotiation'])('%s can become negotiations', (letters) => {
  const language = languageOf('en');
  const term = language.term('negotiations');
  expect(term.startsWith(letters) || language.completions(letters).includes(term)).toBe(true);
});

test('letters that no English ending completes have no completions', () => {
  expect(languageOf('en').completions('opecx')).toEqual([]);
});
