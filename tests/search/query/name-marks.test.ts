import { expect, test } from 'vitest';
import { markNames } from '../../../src/search/query/name-marks.ts';
import { languageOf } from '../../../src/search/words/language.ts';

/** A query with `^` before names and `!` before those in capitals. */
function marked(text: string): string {
  return markNames(text, languageOf('en')).replaceAll('\ue001', '^').replaceAll('\ue002', '!');
}

test.each([
  ['a word in capitals', 'WHO chief', '!WHO chief'],
  ['alone', 'WHO', '!WHO'],
  ['with points', 'the W.H.O. chief', 'the !W.H.O. chief'],
  ['where all are in capitals, which may mean nothing', 'WHO CHIEF', '^WHO CHIEF'],
  ['but no article or preposition then', 'THE CHIEF OF STAFF', 'THE CHIEF OF STAFF'],
  ['a capital within the query', 'Theresa May', 'Theresa ^May'],
  ['the first word', 'Will they win', 'Will they win'],
  ['the first word before another capital', 'Will Smith', '^Will Smith'],
  ['the first word of a second sentence', 'Oil prices. What now', 'Oil prices. What now'],
  ['a title in capitals', 'What Is The Capital Of France', 'What Is The Capital Of France'],
  ['a preposition in one', 'Bank Of England', 'Bank Of England'],
  ['no capital', 'who won the election', 'who won the election'],
  ['nothing but stop words', 'the who', '^the ^who'],
  ['nothing but stop words in quotation marks', '"The Who"', '"^The ^Who"'],
  ['after a field', 'actors:who geneva', 'actors:^who geneva'],
  ['after a sign', '+WHO -IT geneva', '+!WHO -!IT geneva'],
  ['with an operator', 'oil WHO^2', 'oil !WHO^2'],
  ['a month', 'oil May 1987', 'oil May 1987'],
  ['part of a pattern', '*or* who*', '*or* who*'],
  ['part of a compound', 'to-do WHO-led', 'to-do WHO-led'],
  ['a single letter', 'A I', 'A I'],
  ['an operator at the end', 'oil AND', 'oil AND'],
  ['no stop word', 'OPEC Vienna', 'OPEC Vienna'],
])('%s: %s', (_case, text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('the marks of a text that has them already are dropped', () => {
  expect(marked('\ue001oil \ue002WHO chief')).toBe('oil !WHO chief');
});
