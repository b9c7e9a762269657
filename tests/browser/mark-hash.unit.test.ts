import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMarkHash, parseMarkHash } from '../../src/browser/mark-hash.ts';
import type { MatchedWords } from '../../src/search/matched-words.ts';
import { fold } from '../../src/search/words/fold.ts';

/** Matches every run of characters other than spaces. */
const everyWord: MatchedWords = (text) =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    term: match[0],
  }));

test.each<[texts: readonly string[], hash: string]>([
  [[], ''],
  [['', ' '], ''],
  [['oil price', 'oil prices'], '#mark=oil,price,prices'],
  [['OIL Oil'], '#mark=oil'],
  [['Gdańsk'], '#mark=gdansk'],
  [['Забастовка'], `#mark=${encodeURIComponent('забастовка')}`],
])('the matches in %j give %j', (texts, hash) => {
  expect(formatMarkHash(texts, everyWord)).toBe(hash);
});

test('only the matches of a text are in the hash', () => {
  expect(formatMarkHash(['oil price'], () => [{ start: 0, end: 3, term: 'oil' }])).toBe('#mark=oil');
});

test('a stop word that is a name is in the hash as its term', () => {
  const hash = formatMarkHash(['the WHO'], () => [{ start: 4, end: 7, term: '=WHO' }]);
  expect(hash).toBe('#mark=%3DWHO');
  expect([...parseMarkHash(hash)]).toEqual(['=WHO']);
});

test('a hash has at most 30 words', () => {
  const text = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
  expect(formatMarkHash([text], everyWord).split(',')).toHaveLength(30);
});

test.each<[hash: string, words: readonly string[]]>([
  ['', []],
  ['#mark=', []],
  ['#mark=oil,price', ['oil', 'price']],
  ['#mark=oil,,oil', ['oil']],
  ['#mark=oil,%D0%B7%D', ['oil']],
])('%j contains the words %j', (hash, words) => {
  expect([...parseMarkHash(hash)]).toEqual(words);
});

test('parseMarkHash reads the folded words that formatMarkHash writes', () => {
  const word = fc.stringMatching(/^[A-Za-zЁё0-9,%#&]+$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), (words) => {
      expect([...parseMarkHash(formatMarkHash([words.join(' ')], everyWord))]).toEqual(
        [...new Set(words.map(fold))].filter(Boolean),
      );
    }),
  );
});
