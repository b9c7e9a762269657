import { expect, test } from 'vitest';
import { fold } from '../../../src/search/words/fold.ts';

const cases: readonly (readonly [script: string, written: string, folded: string])[] = [
  ['Latin, capitals', 'NATO', 'nato'],
  ['French', 'Élysée', 'elysee'],
  ['German', 'Zürich', 'zurich'],
  ['German ß', 'Straße', 'strasse'],
  ['German capital ß', 'STRAẞE', 'strasse'],
  ['Danish', 'Ærø', 'aero'],
  ['Polish', 'Łódź', 'lodz'],
  ['Vietnamese', 'Đường', 'duong'],
  ['Turkish dotted capital', 'İstanbul', 'istanbul'],
  ['Turkish dotless', 'Diyarbakır', 'diyarbakir'],
  ['letter and combining mark', 'Cafe\u0301', 'cafe'],
  ['Greek accents', 'Αθήνα', 'αθηνα'],
  ['Greek final sigma, capitals', 'ΠΟΛΙΤΙΚΟΣ', 'πολιτικοσ'],
  ['Ukrainian keeps й and ї', 'Київ', 'київ'],
  ['Ukrainian, decomposed', 'Ки\u0438\u0306', 'кий'],
  ['Ukrainian apostrophe', 'Лук’янівка', 'лукянівка'],
  ['Russian ё', 'Королёв', 'королев'],
  ['Cyrillic stress mark', 'Москва\u0301', 'москва'],
  ['Arabic, vowel marks and stretching', 'مُحَمَّــد', 'محمد'],
  ['Arabic, hamza', 'أحمد', 'احمد'],
  ['Hebrew, points', 'שָׁלוֹם', 'שלום'],
  ['Japanese voicing makes another letter', 'が', 'が'],
  ['Hindi vowel signs stay', 'दिल्ली', 'दिल्ली'],
  ['Korean', '서울', '서울'],
  ['soft hyphen', 'Bundes\u00adtag', 'bundestag'],
  ['zero-width space in a short form', 'U.\u200bS.', 'us'],
  ['raised digit', '1931¹', '1931'],
  ['fraction', '1½', '1'],
  ['full width', 'ＮＡＴＯ', 'nato'],
  ['ligature', 'oﬃce', 'office'],
  ['possessive', 'Ukraine’s', 'ukraine'],
  ['possessive, capitals', "NATO'S", 'nato'],
  ['name', 'O’Brien', 'obrien'],
  ['initials', 'U.S.', 'us'],
  ['initials without the last point', 'U.N', 'un'],
  ['company', 'AT&T', 'att'],
  ['thousands', '1,250,000', '1250000'],
  ['decimals', '3.5', '3.5'],
  ['decimal comma', '3,5', '3,5'],
];

test.each(cases)('%s: %s is %s', (_script, written, folded) => {
  expect(fold(written)).toBe(folded);
});

test.each(cases)('%s: folding twice changes nothing', (_script, written) => {
  expect(fold(fold(written))).toBe(fold(written));
});
