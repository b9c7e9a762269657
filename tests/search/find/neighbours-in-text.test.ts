import { expect, test } from 'vitest';
import { neighbourScorer } from '../../../src/search/find/neighbours-in-text.ts';
import { languageOf } from '../../../src/search/words/language.ts';

const rarities = new Map([
  ['oil', 2],
  ['price', 3],
]);
const score = neighbourScorer([{ first: 'oil', second: 'price', distance: 1 }], rarities, languageOf('en'));
const scoreOf = (body: string, title = '') =>
  score({ id: '', title, date: '', source: '', summary: '', body, topics: [], actors: [] });

test('by hand: one pair in the text, as rare as its rarer word', () => {
  expect(scoreOf('Oil prices rose.')).toBeCloseTo((0.2 * 3 * 1) / (1.6 + 1), 12);
});

test('more of them count more, and those in a title most', () => {
  expect(scoreOf('Oil prices rose. Oil prices fell.')).toBeGreaterThan(scoreOf('Oil prices rose.'));
  expect(scoreOf('', 'Oil prices rise')).toBeGreaterThan(scoreOf('Oil prices rose. Oil prices fell.'));
});

test.each([
  ['in the other order', 'The prices of oil.'],
  ['with a word between', 'Oil product prices.'],
  ['in different paragraphs', 'They sold oil\nprices rose'],
  ['only one of them', 'Oil and oil.'],
])('words count nothing that stand %s', (_case, body) => {
  expect(scoreOf(body)).toBe(0);
});

test('words that the query has with a stop word between them stand so in the text', () => {
  const bank = neighbourScorer(
    [{ first: 'bank', second: 'england', distance: 2 }],
    new Map([['bank', 1]]),
    languageOf('en'),
  );
  const found = (body: string) =>
    bank({ id: '', title: '', date: '', source: '', summary: '', body, topics: [], actors: [] });
  expect(found('the Bank of England')).toBeGreaterThan(0);
  expect(found('the bank England')).toBe(0);
});
