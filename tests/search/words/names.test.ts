import { expect, test } from 'vitest';
import { isOfName, nameCaseOf } from '../../../src/search/words/names.ts';
import { NamesInText } from '../../../src/search/words/names-in-text.ts';
import { isParticle } from '../../../src/search/words/particles.ts';

test.each([
  ['WHO', 'acronym'],
  ['W.H.O.', 'acronym'],
  ['WHO’s', 'acronym'],
  ['May', 'capital'],
  ['Été', 'capital'],
  ['May’s', 'capital'],
  ['who', undefined],
  ['eIT', undefined],
  ['I', undefined],
  ['A’s', undefined],
  ['是', undefined],
  ['1987', undefined],
])('%s is written as %s', (word, expected) => {
  expect(nameCaseOf(word)).toBe(expected);
});

/** The word in brackets is asked for. */
function caseIn(marked: string) {
  const start = marked.indexOf('<');
  const text = marked.replace('<', '').replace('>', '');
  return new NamesInText().caseAt(text, start, marked.indexOf('>') - 1);
}

test.each([
  ['a capital within a sentence', 'Prime minister Theresa <May> spoke', 'capital'],
  ['no capital', 'it <may> be so', undefined],
  ['the first word of a text', '<It> may be so', undefined],
  ['the first word of a line', 'War\n<It> may be so', undefined],
  ['the first word of a sentence', 'No. <They> came', undefined],
  ['after a quotation mark', 'He said: “<They> came', undefined],
  ['after a dash', 'LONDON, March 3 - <The> bank said', undefined],
  ['after a closing quotation mark', '“Yes.” <They> came', undefined],
  ['after a bullet', '• <They> came', undefined],
  ['after a title', 'as Mrs. <May> came', 'capital'],
  ['after an initial', 'said J. <Will> yesterday', 'capital'],
  ['after an abbreviation that may end a sentence', 'in the U.S. <They> came', undefined],
  ['the first word before another with a capital', '<Will> Smith slaps presenter', 'capital'],
  ['the first word before one in capitals', '<The> WHO said', undefined],
  ['the only word of a line before another', 'yes\n<They>\nSmith', undefined],
  ['in capitals, even as the first word', '<WHO> declares end', 'acronym'],
  ['in capitals within a sentence', 'An <IT> failure', 'acronym'],
  ['in capitals where all are', '<WHO> DECLARES END', undefined],
  ['in capitals, in a line of capitals before another', '<WHO> DECLARES\nthe end', undefined],
  ['in capitals, in a line that is mixed after one that is not', 'THE END\nthe <WHO> said', 'acronym'],
  ['with points where all are in capitals', 'THE <W.H.O.> SAID', 'acronym'],
  ['in another script', 'В <Это> время', 'capital'],
])('%s: %s', (_case, text, expected) => {
  expect(caseIn(text)).toBe(expected);
});

test('one reader reads the lines of several texts in turn', () => {
  const names = new NamesInText();
  const first = 'WHO SAID\nthe WHO said';
  expect(names.caseAt(first, 0, 3)).toBe(undefined);
  expect(names.caseAt(first, 13, 16)).toBe('acronym');
  expect(names.caseAt('the WHO said so', 4, 7)).toBe('acronym');
  expect(names.caseAt(first, 0, 3)).toBe(undefined);
});

test('terms of names are no other terms', () => {
  expect(['=who', '=WHO', 'smith=will'].every(isOfName)).toBe(true);
  expect(['who', 'will smith', 'f16', '作家'].some(isOfName)).toBe(false);
});

test('particles are told from stop words that may be names', () => {
  expect(['the', 'of', 'de', 'der', 'y'].every(isParticle)).toBe(true);
  expect(['may', 'will', 'who', 'it', 'said', 'est', 'sie'].some(isParticle)).toBe(false);
});
