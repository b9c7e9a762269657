import { expect, test } from 'vitest';
import { englishCompletions } from '../../../src/search/words/english.ts';
import { languageOf } from '../../../src/search/words/language.ts';

const { term } = languageOf('en');

test.each([
  ['negotiati', 'negoti'],
  ['organizati', 'organ'],
  ['hopefuln', 'hope'],
])('%s can be completed to a word with the term %s', (prefix, expected) => {
  expect(englishCompletions(prefix, term)).toContain(expected);
});

test('no completion starts with the prefix, because the prefix itself finds it', () => {
  for (const prefix of ['negotiati', 'organizati', 'relat', 'us', 'x']) {
    for (const each of englishCompletions(prefix, term)) expect(each.startsWith(prefix)).toBe(false);
  }
});
