import { describe, expect, test } from 'vitest';
import { languagePlugin } from '../../../src/read/language-plugin.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { wordForms } from './word-forms.ts';

describe.each(Object.entries(wordForms))('%s', (tag, { same, different }) => {
  const { terms } = languageOf(tag, languagePlugin(tag)?.stemming);
  const meet = (pair: string): boolean => {
    const [one = [], other = []] = pair.split('/').map((word) => terms(word));
    return one.some((term) => other.includes(term));
  };

  test.each(same.split(' '))('%s are one word', (pair) => {
    expect(meet(pair)).toBe(true);
  });

  test.each(different.split(' '))('%s are two', (pair) => {
    expect(meet(pair)).toBe(false);
  });
});
