import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchedWord, matchedWords } from '../../src/search/matched-words.ts';
import { fold } from '../../src/search/words/fold.ts';
import { type Language, languageOf } from '../../src/search/words/language.ts';
import { forEachWord } from '../../src/search/words/words.ts';

/** Tokenizes and stems the whole text. */
function naively(text: string, terms: ReadonlySet<string>, language: Language): readonly MatchedWord[] {
  const matched: MatchedWord[] = [];
  forEachWord(text, (word, start) => {
    const term = language.term(word);
    if (terms.has(term)) matched.push({ start, end: start + word.length, term });
  });
  return matched;
}

function termsOf(text: string, { term }: Language): ReadonlySet<string> {
  const terms = new Set<string>();
  forEachWord(text, (word) => {
    terms.add(term(word));
  });
  terms.delete('');
  return terms;
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
  fc.tuple(word, fc.constantFrom("'", '&', '-', '/', '.', ',', '—'), word).map((parts) => parts.join('')),
  fc.constantFrom(
    'U.S.',
    'O’Hapless',
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
