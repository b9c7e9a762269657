import { expect, test } from 'vitest';
import { formatInStyle, numberStyleOf, pluralCategoryOf } from '../../src/messages/number-style.ts';

const locales = [
  'en-GB',
  'en-IN',
  'fr',
  'fr-CH',
  'de',
  'de-CH',
  'es',
  'uk',
  'pl',
  'ar-u-nu-latn',
  'he',
  'ru',
];

test.each(locales)('numbers are written as Intl writes them in %s', (locale) => {
  const [style, format] = [numberStyleOf(locale), new Intl.NumberFormat(locale)];
  for (const value of [0, 7, 999, 1_000, 9_999, 10_000, 99_946, 123_456, 1_000_000, 12_345_678]) {
    expect(formatInStyle(value, style)).toBe(format.format(value));
  }
});

test.each(locales)('numbers have the plural categories of Intl in %s', (locale) => {
  const [style, rules] = [numberStyleOf(locale), new Intl.PluralRules(locale)];
  const values = [...Array(2_500).keys(), 99_999, 100_001, 100_002, 123_411];
  expect(values.filter((value) => pluralCategoryOf(value, style) !== rules.select(value))).toEqual([]);
});
