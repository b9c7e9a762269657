import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachWord } from '../../../src/search/words/words.ts';

function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  forEachWord(text, (word) => words.push(word));
  return words;
}

test.each([
  ['Talks, at last: peace?', ['Talks', 'at', 'last', 'peace']],
  ['a cease-fire—or so', ['a', 'cease', 'fire', 'or', 'so']],
  ['“Zelenskyy’s plan”, he said', ['Zelenskyy’s', 'plan', 'he', 'said']],
  ["the dockers' union", ['the', 'dockers', 'union']],
  ['Зеленський і НАТО', ['Зеленський', 'і', 'НАТО']],
  ['Ομιλίες για ειρήνη', ['Ομιλίες', 'για', 'ειρήνη']],
  ['U.S. and E.U. envoys in Washington, D.C.', ['U.S.', 'and', 'E.U.', 'envoys', 'in', 'Washington', 'D.C.']],
  ['It ended.Then more', ['It', 'ended', 'Then', 'more']],
  ['$1,250.50, or 3.5%.', ['1,250.50', 'or', '3.5']],
  ['1987-03-26', ['1987', '03', '26']],
  ['AT&T and S & P', ['AT&T', 'and', 'S', 'P']],
  ['F-16s, B2B', ['F', '16s', 'B2B']],
  [
    'Oʻzbekiston, Hawai‘i, O´Brien, O`Neill, Gor′kij',
    ['Oʻzbekiston', 'Hawai‘i', 'O´Brien', 'O`Neill', 'Gor′kij'],
  ],
  ['‘Talks,’ he said; ‛peace’ `oil` 5′10″', ['Talks', 'he', 'said', 'peace', 'oil', '5', '10']],
  ['צה"ל וצה״ל, "שלום"', ['צה"ל', 'וצה״ל', 'שלום']],
  ['北京会谈', ['北', '京', '会', '谈']],
  ['NATO事務総長', ['NATO', '事', '務', '総', '長']],
  ['cafe\u0301 noir', ['cafe\u0301', 'noir']],
  ['', []],
  [' … !? ', []],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('words have the right offsets, in order, and no letter or digit is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let rest = '';
      let at = 0;
      forEachWord(text, (word, start) => {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, start + word.length)).toBe(word);
        rest += text.slice(at, start);
        at = start + word.length;
      });
      // Raised digits and fractions, which are other numbers, are no part of words.
      expect(rest + text.slice(at)).not.toMatch(/[\p{L}\p{Nd}\p{Nl}]/u);
    }),
  );
});

test.each([
  ['a soft hyphen', 'inter\u00adnational law', ['inter\u00adnational', 'law']],
  ['a zero-width space', 'min\u200bistry', ['min\u200bistry']],
  [
    'joiners',
    'می\u200cخواهم ambas\u200dsador life\u2060boat',
    ['می\u200cخواهم', 'ambas\u200dsador', 'life\u2060boat'],
  ],
  ['direction marks', '\u200fsanc\u200etions\u200e, \u202bpeace\u202c', ['sanc\u200etions', 'peace']],
  ['a byte order mark', '\ufeffmay\ufeffor', ['may\ufeffor']],
  ['nothing but these', '\u00ad \u200b\u200d \u2066\u2069', []],
  ['raised digits', 'In 1931¹ and 10², x² + y⁴', ['In', '1931', 'and', '10', 'x', 'y']],
  ['fractions', '1½ million, ¾ of 5⅓', ['1', 'million', 'of', '5']],
  ['circled digits', '1931① and 1932⑴', ['1931', 'and', '1932']],
  ['digits of other scripts, and lowered ones', '١٩٨٧ H₂O Ⅳ', ['١٩٨٧', 'H₂O', 'Ⅳ']],
  ['numbers that are letters of their own', '፲፱፻፹ ௧௯௱', ['፲፱፻፹', '௧௯௱']],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
