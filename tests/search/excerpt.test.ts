import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, markMatches, type Piece } from '../../src/search/excerpt.ts';
import { matchedWords } from '../../src/search/matched-words.ts';
import { languageOf } from '../../src/search/words/language.ts';
import { expectLinearGrowth } from '../support/growth.ts';

const language = languageOf('en');
const matching = (...words: readonly string[]) => matchedWords(new Set(words.map(language.term)), language);
const asText = (pieces: readonly Piece[]) =>
  pieces.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');

test.each([
  ['Talks on talking', 'talk', '[Talks] on [talking]'],
  ['Ukraine’s envoy', 'ukraine', '[Ukraine’s] envoy'],
  ['ZÜRICH, Zurich', 'zürich', '[ZÜRICH], [Zurich]'],
  ['nothing here', 'talk', 'nothing here'],
  ['', 'talk', ''],
])('in “%s”, %s is marked', (text, word, expected) => {
  expect(asText(markMatches(text, matching(word)))).toBe(expected);
});

const long = [
  'The first sentence has nothing to tell.',
  'A port is named here.',
  'Then comes a stretch of words on other things, and more of them, and yet more.',
  'The port and its strike are named in this one.',
  'The last sentence has nothing to tell again.',
].join(' ');

test('chooses the passage with most of the words, starting with a sentence and cut between words', () => {
  expect(asText(excerpt(long, matching('port', 'strike'), 60))).toBe(
    '… The [port] and its [strike] are named in this one. The last …',
  );
});

test('of equally good passages, chooses the first', () => {
  expect(asText(excerpt(long, matching('sentence'), 50))).toBe(
    'The first [sentence] has nothing to tell. A port is …',
  );
});

test('without a match, starts at the start of the text', () => {
  expect(asText(excerpt(long, matching('ship'), 30))).toBe('The first sentence has nothing …');
});

test('shows a short text whole, its lines joined', () => {
  expect(asText(excerpt('One line.\nA port.', matching('port'), 50))).toBe('One line. A [port].');
});

test('an excerpt is part of the text, no longer than requested, and marks only matching words', () => {
  const words = fc.array(fc.constantFrom('port', 'strike', 'a.', 'ship,', 'Ports', 'no', 'unfathomable'));
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 80 }), (parts, length) => {
      const text = parts.join(' ');
      const pieces = excerpt(text, matching('port'), length);
      const shown = pieces.filter(({ text }) => text !== '… ' && text !== ' …');
      const passage = shown.map((piece) => piece.text).join('');
      expect(text).toContain(passage);
      expect(passage.length).toBeLessThanOrEqual(length);
      for (const piece of shown) expect(/^ports?$/i.test(piece.text)).toBe(piece.matched);
      if (/port/i.test(text)) expect(shown.some((piece) => piece.matched)).toBe(true);
    }),
  );
});

test.each([
  // Cut before and after the match, at each possible distance from it.
  ...['𠮷', '😀', '각', 'क्षि', 'e\u0301', '🇫🇷', '👩‍👩‍👧‍👦'].flatMap((character) =>
    [0, 1, 2, 3].map((distance) => [character, distance] as const),
  ),
])('in a text of %s without spaces, an excerpt is cut between characters (%i)', (character, distance) => {
  const filler = '.'.repeat(distance);
  const text = `${character.repeat(40)}${filler}(port)${filler}${character.repeat(40)}`;
  const shown = excerpt(text, matching('port'), 61)
    .map((piece) => piece.text)
    .join('');
  const rest = shown
    .replace(/^… | …$/g, '')
    .replace('(port)', '')
    .replaceAll('.', '');
  expect(rest.length).toBeGreaterThan(character.length);
  expect(rest.replaceAll(character, '')).toBe('');
});

test('an excerpt of a letter with hundreds of marks is not empty', () => {
  const text = excerpt(`a${'\u0301'.repeat(1000)}`, matching('port'), 100);
  expect(text.map((piece) => piece.text).join('')).toHaveLength(102);
});

test('the passage is found in time that grows with the text', () => {
  const words = matching('a', 'b');
  expectLinearGrowth((length) => excerpt('a b '.repeat(length / 4), words), 20_000);
});

test('the passage has the most distinct words, and of those the most', () => {
  const texts = fc.array(fc.constantFrom('port', 'strike', 'vote', 'x'.repeat(30), 'y'), { maxLength: 60 });
  const words = matching('port', 'strike', 'vote');
  fc.assert(
    fc.property(texts, (text) => {
      const shown = excerpt(text.join(' '), words, 60).filter(({ matched }) => matched);
      const found = matching('port', 'strike', 'vote')(text.join(' '));
      const runs = found.flatMap((_, from) => found.map((__, to) => found.slice(from, to + 1)));
      const fitting = runs.filter((run) => (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0) <= 60);
      const distinct = (run: readonly { readonly term: string }[]) =>
        new Set(run.map(({ term }) => term)).size;
      const most = Math.max(0, ...fitting.map(distinct));
      expect(new Set(shown.map((piece) => piece.text)).size).toBe(most);
    }),
    { numRuns: 300 },
  );
});
