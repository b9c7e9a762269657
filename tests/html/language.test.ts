import { expect, test } from 'vitest';
import { directionOf, interfaceLanguage, languageAttributes } from '../../src/html/language.ts';

test.each([
  ...[
    'ar',
    'AR',
    'ar-EG',
    'he',
    'iw',
    'he-IL',
    'fa',
    'ur',
    'ps',
    'sd',
    'ug',
    'yi',
    'ckb',
    'dv',
    'syr',
    'arz',
    'nqo',
  ],
  ...['az-Arab', 'az-IR', 'pa-PK', 'pa-arab', 'uz-AF', 'ku-Arab', 'ms-Arab-MY', 'ff-Adlm', 'ar-EG-arablex'],
])('%s runs from right to left', (tag) => {
  expect(directionOf(tag)).toBe('rtl');
});

test.each([
  ...[
    'en',
    'de-1996',
    'de-1996-1996',
    'zh-Hant-TW',
    'ja',
    'az',
    'pa',
    'uz',
    'ku',
    'ms',
    'ff',
    'en-150',
    'en-IL',
  ],
  ...['ar-Latn', 'he-Latn-IL', 'fa-Latn', 'ks-Deva', 'xx', 'qaa', 'und', ''],
])('%j runs from left to right', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});

test.each([
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['EN', 'EN'],
  ['eng', 'en'],
  ['it', 'en'],
  ['he', 'en'],
  ['ar', 'ar'],
  ['ar-EG', 'ar-EG'],
  ['arz', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr-CA'],
])('on a site in %s, the language of the interface is %s', (site, expected) => {
  expect(interfaceLanguage(site)).toBe(expected);
});

test.each([
  ['en', 'en', {}],
  ['en-GB', 'en-GB', {}],
  ['en', 'en-GB', { lang: 'en' }],
  ['fr', 'en', { lang: 'fr' }],
  ['he', 'en', { lang: 'he', dir: 'rtl' }],
  ['it', 'it', { lang: 'it' }],
  ['en', 'it', {}],
  ['fr', 'fr', {}],
  ['en', 'fr', { lang: 'en' }],
  ['he', 'he', { lang: 'he', dir: 'rtl' }],
  ['en', 'he', { lang: 'en', dir: 'ltr' }],
  ['fr', 'he', { lang: 'fr', dir: 'ltr' }],
  ['ar', 'ar', {}],
  ['he', 'ar', { lang: 'he' }],
  ['en', 'ar', { lang: 'en', dir: 'ltr' }],
])('a text in %s on a site in %s states %j', (text, site, expected) => {
  expect(languageAttributes(text, site)).toEqual(expected);
});
