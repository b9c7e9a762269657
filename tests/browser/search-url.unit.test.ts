import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatSearchQuery,
  type PageQuestion,
  parseMonth,
  parseOrder,
  parseSearchQuery,
} from '../../src/browser/search-url.ts';
import { noFilters } from '../../src/search/search.ts';

const empty: PageQuestion = { text: '', filters: noFilters, order: 'relevance' };

describe('formatSearchQuery', () => {
  test.each<[query: string, question: PageQuestion]>([
    ['', { text: '' }],
    ['', empty],
    ['?q=oil', { text: 'oil' }],
    ['?q=%22oil+price%22+%26+gas', { text: '"oil price" & gas' }],
    [`?q=oil${'+oil'.repeat(499)}`, { text: 'oil '.repeat(25_000) }],
    ['?q=oil&sort=oldest', { text: 'oil', order: 'oldest' }],
    ['?q=oyl&spelling=as-typed', { text: 'oyl', asTyped: true }],
    [
      '?topic=energy&topic=trade&actor=opec&type=person&year=1987&source=Evening+Ledger&from=1987-02&to=1988-01',
      {
        text: '',
        filters: {
          topic: ['energy', 'trade'],
          actor: ['opec'],
          type: ['person'],
          year: ['1987'],
          source: ['Evening Ledger'],
          from: '1987-02',
          to: '1988-01',
        },
      },
    ],
    [
      '?q=oil&field.genre=letter&field.genre=news+report&field.%D0%BC%D1%96%D1%81%D1%86%D0%B5=1',
      {
        text: 'oil',
        filters: { ...noFilters, 'field.genre': ['letter', 'news report'], 'field.місце': ['1'] },
      },
    ],
  ])('returns %j', (query, question) => {
    expect(formatSearchQuery(question)).toBe(query);
  });
});

describe('parseSearchQuery', () => {
  test.each<[query: string, expected: PageQuestion]>([
    ['', empty],
    ['?utm_source=x', empty],
    ['?q=oil&q=gas', { ...empty, text: 'oil' }],
    ['?q=%E0%A4%A', { ...empty, text: '\uFFFD%A' }],
    [
      '?field.genre=a&field.genre=b&field.genre=a&genre=c',
      { ...empty, filters: { ...noFilters, 'field.genre': ['a', 'b'] } },
    ],
    ['?topic=a&topic=b&topic=a', { ...empty, filters: { ...noFilters, topic: ['a', 'b'] } }],
    ['?from=1987-02&to=1987-13', { ...empty, filters: { ...noFilters, from: '1987-02' } }],
    ['?sort=newest', { ...empty, order: 'newest' }],
    ['?sort=best', empty],
    ['?q=oyl&spelling=as-typed', { ...empty, text: 'oyl', asTyped: true }],
    ['?q=oyl&spelling=other', { ...empty, text: 'oyl' }],
  ])('reads %j', (query, expected) => {
    expect(parseSearchQuery(query)).toEqual(expected);
  });

  test('reads back what formatSearchQuery writes', () => {
    const values = fc.uniqueArray(fc.string({ unit: 'grapheme' }));
    const month = fc.constantFrom('0001-01', '1987-02', '9999-12');
    const filters = fc.record(
      { topic: values, actor: values, type: values, year: values, source: values, from: month, to: month },
      { requiredKeys: ['topic', 'actor', 'type', 'year', 'source'] },
    );
    const order = fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const);
    fc.assert(
      fc.property(fc.record({ text: fc.string({ unit: 'grapheme' }), filters, order }), (question) => {
        expect(parseSearchQuery(formatSearchQuery(question))).toEqual(question);
      }),
    );
  });
});

test.each([
  ['1987-02', '1987-02'],
  [' 1987-12 ', '1987-12'],
  ['1987-00', undefined],
  ['1987-13', undefined],
  ['1987-2', undefined],
  ['1987', undefined],
  ['1987-02-03', undefined],
  ['', undefined],
])('parseMonth(%j) is %j', (text, expected) => {
  expect(parseMonth(text)).toBe(expected);
});

test.each([
  ['newest', 'newest'],
  ['oldest', 'oldest'],
  ['relevance', 'relevance'],
  ['best', 'relevance'],
  [null, 'relevance'],
])('parseOrder(%j) is %j', (text, expected) => {
  expect(parseOrder(text)).toBe(expected);
});
