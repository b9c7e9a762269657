import { expect, test } from 'vitest';
import { normalizeLanguage } from '../../src/records/language.ts';

test.each(['en', 'gsw', 'en-GB', 'EN-gb', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'de-CH-1996', 'sl-rozaj-biske'])(
  '%s is a language tag and stays as written',
  (tag) => {
    expect(normalizeLanguage(tag)).toBe(tag);
  },
);

test.each([
  '',
  'e',
  'english',
  'English',
  'en_GB',
  'en-',
  '-en',
  'en GB',
  'en-GB-TW',
  'i-klingon',
  'x-private',
])('%j is not a language tag', (text) => {
  expect(normalizeLanguage(text)).toHaveProperty('message', `not a language tag: "${text}"`);
});
