import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import { markNames } from '../../../src/search/query/name-marks.ts';
import { extractPhrases, phraseClauses } from '../../../src/search/query/phrase.ts';
import { combineLanguages } from '../../../src/search/words/combined-language.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { stopWordCode } from '../../../src/search/words/stop-word-codes.ts';

const language = languageOf('en');

function extract(text: string) {
  const tooCommon: string[] = [];
  const { phrases, rest } = extractPhrases(text, language, tooCommon);
  return { phrases, rest: rest.trim().replace(/\s+/g, ' '), tooCommon };
}

/** Words with their offsets. */
const wordsOf = (text: string) =>
  extract(text).phrases.map(({ words }) =>
    words.map(({ terms, offset }) => `${terms.join('|')}@${offset}`).join(' '),
  );

test.each([
  ['adjacent words', '"peace talks"', ['peac@0 talk@1']],
  ['an elision', '"l’arm noir"', ['larm|arm@0 noir@1']],
  ['a compound', '"f-16 sale"', ['f@0 16@1 sale@2']],
  ['a run', '"作家方方写 talks"', ['作家@0 方方@2 方写@3 talk@5']],
  ['two phrases', '"peace talks" "oil price"', ['peac@0 talk@1', 'oil@0 price@1']],
  ['a stop word inside counts in the offsets', '"bank of england"', ['bank@0 england@2']],
  ['stop words at either end are dropped', '"the hague and"', ['hagu@0']],
  ['nothing but stop words, which are names', '"of the"', ['=of@0 =the@1']],
  ['a part of a name, if the archive knows it', '"theresa may"', ['theresa@0 =may@1']],
  ['an empty phrase', '""', []],
  ['German quotation marks', '„peace talks“', ['peac@0 talk@1']],
  ['an open phrase ends before its last word', '"peace talks beg', ['peac@0 talk@1']],
])('%s: %s', (_case, text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test.each([
  ['words around a phrase', 'oil "peace talks" port', 'oil port'],
  ['the last word of an open phrase', '"peace talks beg', 'beg'],
  ['with its sign and field', '+title:"peace tal', '+title:tal'],
  ['nothing of an excluded open phrase', 'oil -"peace tal', 'oil'],
  ['a quotation mark within a word', 'pea"ce', 'pea ce'],
])('leaves %s: %s', (_case, text, rest) => {
  expect(extract(text).rest).toBe(rest);
});

test('a phrase has a field and may be excluded', () => {
  const [anywhere, inTitle, excluded] = extract('"a1 b1" title:"a2 b2" -"a3 b3"').phrases;
  expect(anywhere).toMatchObject({ fields: searchFields, isProhibited: false });
  expect(inTitle).toMatchObject({ fields: ['title'], isProhibited: false });
  expect(excluded).toMatchObject({ fields: searchFields, isProhibited: true });
});

test('asks for a stop word without a capital only if the archive knows the name', () => {
  const [phrase] = extract('"prime minister theresa may"').phrases;
  expect(phrase?.words.at(-1)?.name?.knownBy).toEqual(['theresa=may']);
  const [other] = extract(markNames('"Theresa May"', language).toLowerCase()).phrases;
  expect(other?.words.at(-1)).toMatchObject({ terms: ['=may'], offset: 1, name: { knownBy: [] } });
});

test.each([
  ['"state of the union"', [undefined, 'of']],
  ['"of the union"', ['of']],
  ['"the state union"', [undefined, undefined]],
  ['"end the war"', [undefined, 'the']],
  ['"one peace talks with the end"', [undefined, undefined, undefined, 'with']],
])('the stop words of %s that a word requires before it: %j', (text, expected) => {
  const [phrase] = extract(text).phrases;
  expect(phrase?.words.map(({ stopWords }) => stopWords)).toEqual(
    expected.map((word) => (word === undefined ? undefined : stopWordCode(word))),
  );
});

test('a stop word that another language of the archive has as a word requires nothing', () => {
  const both = combineLanguages(language, [languageOf('xx')]);
  const { phrases } = extractPhrases('"bank of england"', both, []);
  expect(phrases[0]?.words.map(({ stopWords }) => stopWords)).toEqual([undefined, undefined]);
});

test('reports the stop words that match anything', () => {
  const reported = (text: string) => extract(text).tooCommon;
  expect(reported('"bank of england"')).toEqual([]);
  expect(reported('"of the union"')).toEqual([]);
  expect(reported('"out of the union"')).toEqual([]);
  expect(reported('"the union of"')).toEqual(['the', 'of']);
  expect(reported('"is of the union"')).toEqual(['is']);
});

test('requires the words of a phrase, but not of an excluded one', () => {
  const [phrase, excluded] = extract('title:"peace talks" -"oil price"').phrases.map(phraseClauses);
  expect(phrase?.map(({ term, fields, presence }) => [term, fields, presence])).toEqual([
    ['peac', ['title'], 'required'],
    ['talk', ['title'], 'required'],
  ]);
  expect(excluded).toEqual([]);
});
