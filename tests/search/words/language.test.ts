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

test.each([
  ['en', 'Müller', ['muller', 'mueller']],
  ['de', 'KÖLN', ['koln', 'koeln']],
  ['da', 'Ålborg', ['alborg', 'aalborg']],
  ['en', 'Zu\u0308rich', ['zurich', 'zuerich']],
  ['en', 'Sanʿāʾ', ['sana', 'sanaa']],
  ['tr', 'göç', ['goc']],
  ['sv', 'Malmö', ['malmo']],
  ['en', 'Mueller', ['mueller']],
  ['en', "L'Aquila", ['laquila', 'aquila']],
  ['en', "O'Brien", ['obrien']],
  ['tr', 'NATO’nun', ['nato']],
  ['en', 'NATO’nun', ['natonun']],
])('in %s, %s is indexed as %j', (tag, word, terms) => {
  expect(languageOf(tag).terms(word)).toEqual(terms);
});
