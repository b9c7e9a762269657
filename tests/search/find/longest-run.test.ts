import { expect, test } from 'vitest';
import { longestRun } from '../../../src/search/find/longest-run.ts';
import { matchedWords } from '../../../src/search/matched-words.ts';
import { languageOf } from '../../../src/search/words/language.ts';

const language = languageOf('en');
const filler = 'Nothing of interest happened that day in the harbour or the town. '.repeat(12);

/** The run of a query in a text; words in upper case are those that the index finds. */
function runOf(query: string, text: string): number {
  const words = query.split(' ');
  const terms = new Set(words.filter((word) => word === word.toUpperCase()).map(language.term));
  return longestRun(
    text,
    matchedWords(terms, language)(text),
    words.map((word) => word.toLowerCase()),
  );
}

test.each([
  ['BANK of ENGLAND', 'The Bank of England said', 3],
  ['BANK of ENGLAND', 'the BANK: of “England”', 3],
  ['BANK of ENGLAND', 'a bank in England', 1],
  ['BANK of ENGLAND', 'of England', 2],
  ['BANK of ENGLAND', 'England of bank', 1],
  ['BANK of ENGLAND', 'banks of England', 2],
  ['BANK of ENGLAND', 'a bank\nof England', 3],
  ['to be or not to BE HERE', 'It is to be here.', 3],
  ['OIL for OIL for FOOD', 'oil for oil for oil for food', 5],
  // Only stop words: no run around a word that the query finds.
  ['CAUSE of the STRIKE', 'of the others', 0],
  ['BANK of ENGLAND', '', 0],
])('“%s” in “%s”: %i', (query, text, length) => {
  expect(runOf(query, text)).toBe(length);
});

test('a run is found anywhere in a long text, and at its ends', () => {
  const query = 'BANK of ENGLAND';
  expect(runOf(query, `${filler}The Bank of England. ${filler}`)).toBe(3);
  expect(runOf(query, `Bank of England. ${filler}bank`)).toBe(3);
  expect(runOf(query, `bank ${filler} bank of England`)).toBe(3);
  expect(runOf(query, `bank of ${filler} England`)).toBe(2);
});
