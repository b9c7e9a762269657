import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchedWord, matchedWords } from '../../src/search/matched-words.ts';
import { fold } from '../../src/search/words/fold.ts';
import { type Language, languageOf } from '../../src/search/words/language.ts';
import { placesIn } from '../../src/search/words/places.ts';
import { documentOf, openInMemory } from './in-memory-search.ts';

/** Tokenizes and stems the whole text. */
function naively(text: string, asked: ReadonlySet<string>, language: Language): readonly MatchedWord[] {
  const matched: MatchedWord[] = [];
  const all = placesIn(text, language)
    .flatMap(({ terms }) => terms)
    .filter(({ term }) => asked.has(term))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const match of all) {
    const last = matched.at(-1);
    if (last === undefined || match.start >= last.end) matched.push(match);
    else if (match.end > last.end) matched[matched.length - 1] = { ...last, end: match.end };
  }
  return matched;
}

function termsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(placesIn(text, language).flatMap(({ terms }) => terms.map(({ term }) => term)));
}

const roots = [
  'happ',
  'relat',
  'nation',
  'us',
  'stab',
  'hop',
  'control',
  'agre',
  'oil',
  'talk',
  'a',
  'fl',
  'xy',
];
const endings = [
  ...['', 's', 'es', 'ies', 'sses', 'ed', 'eed', 'ing', 'ping', 'y', 'ily', 'ly', 'bly', 'ably', 'ational'],
  ...['tional', 'ation', 'ator', 'izer', 'ization', 'ability', 'ibility', 'fulness', 'ousness', 'iveness'],
  ...['ivity', 'ality', 'icity', 'icate', 'ative', 'ical', 'ness', 'ance', 'ence', 'able', 'ement', 'ment'],
  ...['ent', 'ion', 'ism', 'iti', 'ous', 'ive', 'ize', 'e', 'll', 'led', 'logy', 'ogi', 'entli', 'alism'],
];
const inflected = fc.tuple(
  fc.constantFrom(...roots),
  fc.array(fc.constantFrom(...endings), { maxLength: 3 }),
);
const word = inflected.map(([root, ends]) => root + ends.join(''));

/** Words as they occur in texts, with punctuation, capitals and letters that folding changes. */
const written = fc.oneof(
  word,
  word.map((each) => each.toUpperCase()),
  word.map((each) => `${each}’s`),
  word.map((each) => [...each].join('\u00ad')),
  word.map((each) => [...each].join('\u200b')),
  word.map((each) => `(“${each},”`),
  word.map((each) => [...each].join('.')),
  word.map((each) => each.replace(/[aeo]/, (vowel) => `${vowel}\u0301`).normalize('NFC')),
  fc
    .tuple(word, fc.constantFrom("'", '&', '-', '\u2011', '/', '.', ',', '—'), word)
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'U.S.',
    'O’Hapless',
    'l’oil',
    "d'Étable",
    'F-16',
    '石油会谈',
    '1,000',
    '3.5',
    'Straße',
    'İstanbul',
    'мир',
    '北京talks',
    '\n',
    '\u00a0',
    'ﬂow',
  ),
);
/** Most words of a text match nothing. */
const filler = ' undisturbed by whatever nobody mentioned ';
const text = fc
  .tuple(fc.array(written), fc.constantFrom(' ', '  ', '\n', '\u2009', filler))
  .map(([all, gap]) => all.join(gap));

describe.each(['en', 'xx'])('in %s', (tag) => {
  test('finds the same words as tokenizing the whole text', () => {
    fc.assert(
      fc.property(text, fc.array(written, { minLength: 1, maxLength: 40 }), (text, asked) => {
        const language = languageOf(tag);
        const terms = termsOf(asked.join(' '), language);
        expect(matchedWords(terms, language)(text)).toEqual(naively(text, terms, language));
      }),
      { numRuns: 1000 },
    );
  });
});

test('a query may match every term of a large archive', () => {
  const language = languageOf('en');
  const terms = new Set(Array.from({ length: 200_000 }, (_, i) => i.toString(36)));
  expect(matchedWords(terms, language)('1a talks, 2b.').map(({ term }) => term)).toEqual(['1a', '2b']);
});

test('every word of a term starts with the prefix that the language gives', () => {
  const { term, prefixOf: beginningOf } = languageOf('en');
  fc.assert(
    fc.property(word, (word) => {
      const beginning = beginningOf(term(word));
      expect(fold(word).slice(0, beginning.length)).toBe(beginning);
    }),
    { numRuns: 5000 },
  );
});

describe.each([
  ['armée', "L'armée d’Ukraine", ['armée']],
  ["l'armée", "L’armée d'Ukraine", ['L’armée']],
  ['F-16 ', 'The F-16s, not F 16 or f of 16.', ['F-16s', 'F 16']],
  ['f16 ', 'An F\u201116.', ['F\u201116']],
  ['re-election ', 'Reelection, re-elected; election', ['Reelection', 're-elected', 'election']],
  ['方方 ', '作家方方写方方方，地方', ['方方', '方方方']],
  ['武汉日记', '方方的武汉日记。日记', ['武汉日记', '日记']],
  ['谈', '会谈', ['谈']],
])('%s', (query, text, expected) => {
  test(`marks ${expected.join(', ')} in ${text}`, async () => {
    const search = await openInMemory([documentOf({ id: 'item', body: text })]);
    const { matched } = await search.find({ text: query });
    expect(matched(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
