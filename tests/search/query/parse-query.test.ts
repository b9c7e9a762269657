import { expect, test } from 'vitest';
import { searchFields } from '../../../src/search/fields.ts';
import type { Clause } from '../../../src/search/query/clause.ts';
import { maxFuzzyLength, parseQuery } from '../../../src/search/query/parse-query.ts';
import { languageOf } from '../../../src/search/words/language.ts';

const language = languageOf('en');
const parse = (text: string) => parseQuery(text, language);

/** A clause in short: `+oil`, `-oil`, `title:oil`, `oil~1`, `oil^2`, `oi…` for a prefix, `f16/f 16`, `covid?` for a part. */
function shortForm({
  term,
  others = [],
  isPart,
  presence,
  fields,
  editDistance,
  boost,
  prefix,
}: Clause): string {
  const sign = { optional: '', required: '+', prohibited: '-' }[presence];
  const field = fields.length === searchFields.length ? '' : `${fields.join()}:`;
  const distance = editDistance === undefined ? '' : `~${editDistance}`;
  const times = boost === 1 ? '' : `^${boost}`;
  const words = [term, ...others].join('/') + distance + times + (isPart ? '?' : '');
  return `${sign}${field}${words}${prefix === undefined ? '' : `|${prefix.letters}…`}`;
}

test.each([
  ['words become terms', 'Talks on oils ', ['talk', 'oil']],
  ['operators', '+oil -ports title:peace^2 opek~1 ', ['+oil', '-port', 'title:peac^2', 'opek~1']],
  ['an edit distance above 2 counts as 2', 'opek~9 ', ['opek~2']],
  ['a wildcard is folded but not stemmed', 'Négo*ions', ['nego*ions']],
  ['an elision', 'l’arm d’ukrain', ['larm/arm', 'dukrain/ukrain|ukrain…']],
  ['a compound is one word', 'f-16 ', ['f16/f 16']],
  ['which may be completed', 'oil F-1', ['oil', 'f1/f 1|f1…']],
  ['it may have parts that are worth finding alone', 'covid-19 ', ['covid^0.7?', 'covid19/covid 19']],
  [
    'not where it is required or excluded',
    '+covid-19 -re-election ',
    ['+covid19/covid 19', '-reelect/re elect'],
  ],
  [
    'a compound with a wildcard is one pattern',
    're-elect* F-1* title:re-open*',
    ['reelect*', 'f1*', 'title:reopen*'],
  ],
  ['but not with numbers alone, or more words', '1990-19* x-b-c*', ['1990', '19*', 'x', 'b', 'c*']],
  ['a telephone number is no compound', '0271-33-26 ', ['0271', '33', '26']],
  ['a run', '武汉日记 ', ['武汉^0.7?', '汉日^0.7?', '日记^0.7?', '武汉  日记']],
  ['two words in one clause', 'peace/war ', ['peac', 'war']],
  ['a dash between spaces', 'peace - talks ', ['peac', 'talk']],
  ['the last word is a prefix', 'oil neg', ['oil', 'neg|neg…']],
  ['but not if it is excluded', 'oil -neg', ['oil', '-neg']],
  ['nor a single Latin letter', 'oil n', ['oil', 'n']],
  ['nor initials', 'oil u.s.', ['oil', 'us']],
  ['nor with an edit distance', 'oil neg~1', ['oil', 'neg~1']],
  ['nor a Chinese character, which is a word', '北', ['北']],
  ['nor a run', '北京', ['北京']],
  ['invalid syntax leaves the words', 'peace: oil~x ', ['peac', 'oil', 'x']],
])('%s: %s', (_case, text, expected) => {
  expect(parse(text).clauses.map(shortForm)).toEqual(expected);
});

test.each([
  ['peace talks', { isPlain: false, isMatchAll: false, tooCommon: [] }],
  ['the talks', { isPlain: false, isMatchAll: false, tooCommon: ['the'] }],
  ['peace: talks', { isPlain: true, isMatchAll: false, tooCommon: [] }],
  ['*', { isPlain: false, isMatchAll: true, tooCommon: [] }],
  ['* oil', { isPlain: false, isMatchAll: false, tooCommon: [] }],
  ['"peace talks" *', { isPlain: false, isMatchAll: false, tooCommon: [] }],
  ['', { isPlain: false, isMatchAll: false, tooCommon: [] }],
])('%j is reported as %j', (text, expected) => {
  expect(parse(text)).toMatchObject(expected);
});

test('completions of a prefix past the stem are terms of its own', () => {
  expect(parse('negotiati').clauses[0]?.prefix?.terms).toContain('negoti');
});

test('a very long word has no edit distance', () => {
  const [short, long] = ['a'.repeat(maxFuzzyLength), 'a'.repeat(maxFuzzyLength + 1)];
  expect(parse(`${short}~2 `).clauses[0]?.editDistance).toBe(2);
  expect(parse(`${long}~2 `).clauses[0]?.editDistance).toBeUndefined();
});
