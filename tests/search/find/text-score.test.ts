import { describe, expect, test } from 'vitest';
import { textScorer } from '../../../src/search/find/text-score.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { languageOf } from '../../../src/search/words/language.ts';

const language = languageOf('en');
const rarities = new Map([
  ['oil', 2],
  ['price', 3],
  ['ferri', 2],
  ['bank', 1],
  ['england', 1],
]);

/** What a text adds to the score of a document for a query. */
function scoreOf(query: string, body: string, title = ''): number {
  const score = textScorer(parseQuery(`${query} `, language), rarities, language);
  return score({ id: '', title, date: '', source: '', summary: '', body, topics: [], actors: [] });
}

describe('words that stand together', () => {
  test('by hand: one pair, as rare as its rarer word', () => {
    expect(scoreOf('oil prices', 'Oil prices rose.')).toBeCloseTo((0.2 * 3 * 1) / (1.6 + 1), 12);
  });

  test('count more the more often they do, and most in a title', () => {
    const once = scoreOf('oil prices', 'Oil prices rose.');
    const twice = scoreOf('oil prices', 'Oil prices rose. Oil prices fell.');
    expect(twice).toBeGreaterThan(once);
    expect(scoreOf('oil prices', '', 'Oil prices rise')).toBeGreaterThan(twice);
  });

  test.each([
    ['in the other order', 'The prices of oil.'],
    ['with a word between', 'Oil product prices.'],
    ['in different paragraphs', 'They sold oil\nprices rose'],
    ['only one of them', 'Oil and oil.'],
  ])('count nothing %s', (_case, body) => {
    expect(scoreOf('oil prices', body)).toBe(0);
  });

  test('stand with a stop word between them where the query has one', () => {
    expect(scoreOf('bank of england', 'A bank in England.')).toBeGreaterThan(0);
    expect(scoreOf('bank of england', 'The bank England.')).toBe(0);
  });

  test('count more as a whole, stop words included', () => {
    const asWritten = scoreOf('bank of england', 'The Bank of England.');
    expect(asWritten).toBeGreaterThan(scoreOf('bank of england', 'A bank in England.'));
  });
});

describe('a word in another form', () => {
  test('by hand: counts two fifths', () => {
    const saturate = (frequency: number) => frequency / (1.6 + frequency);
    expect(scoreOf('ferry', 'The Ferris wheel.')).toBeCloseTo(2 * (saturate(0.4) - saturate(1)), 12);
  });

  test.each(['The ferry sails.', 'A FERRY sails.', 'The ferry’s captain.', 'A car passes.'])(
    'costs nothing where the form is the same, or the word is not there: %s',
    (body) => {
      expect(scoreOf('ferry', body)).toBe(0);
    },
  );
});
