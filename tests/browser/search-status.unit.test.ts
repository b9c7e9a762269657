import { describe, expect, test } from 'vitest';
import { searchStatus } from '../../src/browser/search-status.ts';
import { type Sentence, sentenceText } from '../../src/browser/sentence.ts';
import { type Hits, noFilters, type Question, type TotalCount } from '../../src/search/search.ts';

/** A search and its outcome: by default, all words were found, and no filters are active. */
interface Case extends Partial<Hits['understood']> {
  readonly text: string;
  readonly isFiltered?: true;
  /** Number of items that match, after and before filtering. */
  readonly found: number;
  readonly unfiltered?: number;
  /** Number of items that contain only some of the words. */
  readonly others?: number;
  /** The text that was searched for instead. */
  readonly corrected?: string;
  /** Set where only the best items are known. */
  readonly total?: TotalCount;
}

function statusOf(search: Case): string {
  return sentenceText(partsOf(search));
}

function partsOf(search: Case): Sentence {
  const { text, isFiltered, found, unfiltered = found, others = 0, corrected, total, ...understood } = search;
  const question: Question = { text, ...(isFiltered && { filters: { ...noFilters, topic: ['energy'] } }) };
  const hits: Hits = {
    understood: {
      required: 'all',
      plain: false,
      tooCommon: [],
      tooLong: false,
      tooShort: false,
      missing: [],
      ...understood,
    },
    docIds: docIds(found + others),
    complete: understood.required === 'any' ? 0 : found,
    unfiltered: { count: unfiltered },
    ...(total && { total }),
    matched: () => [],
  };
  return searchStatus(question, hits, corrected);
}

function docIds(count: number): readonly number[] {
  return Array.from({ length: count }, (_, docId) => docId);
}

test.each<[sentence: string, search: Case]>([
  ['1 item matches “oil”.', { text: 'oil', found: 1 }],
  ['2 items match “oil”.', { text: 'oil', found: 2 }],
  ['1,234 items match “oil”.', { text: 'oil', found: 1234 }],
  ['2 items match “oil”.', { text: '  oil ', found: 2 }],
  ['90,000 items match “oil”.', { text: 'oil', found: 2048, total: { count: 90_000, isExact: true } }],
  [
    'More than 1,200 items match “oil price”.',
    { text: 'oil price', found: 1200, total: { count: 1200, isExact: false } },
  ],
  ['2 items match ‘"oil price" gas’.', { text: '"oil price" gas', found: 2 }],
  ['No items match ‘“oil price”’.', { text: '“oil price”', found: 0 }],
  [
    '2 items match “oil price”. 1 more contains some of the words.',
    { text: 'oil price', found: 2, others: 1 },
  ],
  [
    '1 item matches “oil price”. 1,300 more contain some of the words.',
    { text: 'oil price', found: 1, others: 1300 },
  ],
  ['No items match “oil”.', { text: 'oil', found: 0 }],
  ['No items match “oil”.', { text: 'oil', found: 0, required: 'any' }],
  [
    'No item contains all of these words. 1 item contains some of them.',
    { text: 'oil gas', found: 1, required: 'any' },
  ],
  [
    'No item contains all of these words. 2 items contain some of them.',
    { text: 'oil gas', found: 2, required: 'any' },
  ],
  [
    'No item contains these words as a phrase. 1 item contains them separately.',
    { text: '"oil price"', found: 1, required: 'apart' },
  ],
  [
    'No item contains these words as a phrase. 2 items contain them separately.',
    { text: '"oil price"', found: 2, required: 'apart' },
  ],
])('%s', (sentence, search) => {
  expect(statusOf(search)).toBe(sentence);
});

describe('if words are in no item', () => {
  test.each<[sentence: string, search: Case]>([
    [
      'No item contains all of these words. 2 items contain some of them. “COVID” is in no item.',
      { text: 'COVID-19', found: 2, required: 'any', missing: ['COVID'] },
    ],
    [
      'No item contains all of these words. 1 item contains some of them. “oyl” and “gaz” are in no item.',
      { text: 'oyl gaz opec', found: 1, required: 'any', missing: ['oyl', 'gaz'] },
    ],
    [
      '2 items match “oil -vilnuis”. “vilnuis” is in no item.',
      { text: 'oil -vilnuis', found: 2, missing: ['vilnuis'] },
    ],
    ['No items match “+oyl gas”. “oyl” is in no item.', { text: '+oyl gas', found: 0, missing: ['oyl'] }],
    ['No items match “xyzzy”.', { text: 'xyzzy', found: 0, missing: ['xyzzy'] }],
    ['No items match “xyzzy plugh”.', { text: 'xyzzy plugh', found: 0, missing: ['xyzzy', 'plugh'] }],
  ])('%s', (sentence, search) => {
    expect(statusOf(search)).toBe(sentence);
  });

  test.each([
    [5, '“w0”, “w1”, “w2”, “w3” and 1 other word are in no item.'],
    [9, '“w0”, “w1”, “w2”, “w3” and 5 other words are in no item.'],
  ])('of %i, four are named', (count, sentence) => {
    const missing = Array.from({ length: count }, (_, i) => `w${i}`);
    const text = ['oil', ...missing].join(' ');
    expect(statusOf({ text, found: 1, required: 'any', missing })).toContain(sentence);
  });
});

describe('if a corrected text is searched for', () => {
  test.each<[sentence: string, search: Case]>([
    [
      'No items match “reagen”. Showing results for “reagan”. 3 items match it.',
      { text: 'reagen', corrected: 'reagan', found: 3 },
    ],
    [
      'No items match “oyl gaz”. Showing results for “oil gas”. 1 item matches it with these filters. 2 more contain some of the words.',
      { text: ' oyl gaz', corrected: 'oil gas', found: 1, others: 2, isFiltered: true },
    ],
    [
      'No items match “oyl xyzzy”. Showing results for “oil xyzzy”. No item contains all of these words. 3 items contain some of them.',
      { text: 'oyl xyzzy', corrected: 'oil xyzzy', found: 3, required: 'any' },
    ],
  ])('%s', (sentence, search) => {
    expect(statusOf(search)).toBe(sentence);
  });
});

describe('with filters', () => {
  test.each<[sentence: string, search: Omit<Case, 'isFiltered'>]>([
    ['1 item matches “oil” with these filters.', { text: 'oil', found: 1, unfiltered: 5 }],
    ['2 items match “oil” with these filters.', { text: 'oil', found: 2, unfiltered: 5 }],
    ['No items match “oil”.', { text: 'oil', found: 0 }],
    [
      'No items match “oil” with these filters; 1 item matches without them.',
      { text: 'oil', found: 0, unfiltered: 1 },
    ],
    [
      'No items match “oil” with these filters; 2 items match without them.',
      { text: 'oil', found: 0, unfiltered: 2 },
    ],
    [
      'No items match “oil gas” with these filters; 2 items match without them. 38 items with these filters contain some of the words.',
      { text: 'oil gas', found: 0, others: 38, unfiltered: 2 },
    ],
    [
      'No items match “oil gas” with these filters; 1 item matches without them. 1 item with these filters contains some of the words.',
      { text: 'oil gas', found: 0, others: 1, unfiltered: 1 },
    ],
    [
      'No item contains all of these words. 1 item contains some of them with these filters.',
      { text: 'oil gas', found: 1, unfiltered: 5, required: 'any' },
    ],
    [
      'No item contains these words as a phrase. 2 items contain them separately with these filters.',
      { text: '"oil price"', found: 2, unfiltered: 5, required: 'apart' },
    ],
    ['No items match the filters.', { text: '', found: 0, unfiltered: 5 }],
    ['1 item matches the filters.', { text: '', found: 1, unfiltered: 5 }],
    ['2 items match the filters.', { text: ' ', found: 2, unfiltered: 5 }],
  ])('%s', (sentence, search) => {
    expect(statusOf({ ...search, isFiltered: true })).toBe(sentence);
  });
});

describe('if the query was not read as written', () => {
  test.each<[sentence: string, search: Case]>([
    ['There are no words to search for in this query.', { text: '--', found: 0, required: 'nothing' }],
    [
      '“the” is too common to search for. Try another word.',
      { text: 'the', found: 0, required: 'nothing', tooCommon: ['the'] },
    ],
    [
      '“the” is too common to search for. Try another word.',
      { text: 'the the', found: 0, required: 'nothing', tooCommon: ['the', 'the'] },
    ],
    [
      '“the” and “of” are too common to search for. Try another word.',
      { text: 'the of', found: 0, required: 'nothing', tooCommon: ['the', 'of'] },
    ],
    [
      '2 items match “the oil”. Too common and ignored: “the”.',
      { text: 'the oil', found: 2, tooCommon: ['the'] },
    ],
    [
      '2 items match “the oil of in”. Too common and ignored: “the”, “of” and “in”.',
      { text: 'the oil of in', found: 2, tooCommon: ['the', 'of', 'in'] },
    ],
    [
      '2 items match “what was it to the oil”. Too common and ignored: “what”, “was”, “it”, “to” and 1 other word.',
      { text: 'what was it to the oil', found: 2, tooCommon: ['what', 'was', 'it', 'to', 'the', 'to'] },
    ],
    [
      `1 item matches “${'oil '.repeat(24)}oil…”. The query is too long: only its first 2,000 characters were searched.`,
      { text: 'oil '.repeat(25_000), found: 1, tooLong: true },
    ],
    [
      `“the${'\u0301'.repeat(97)}…” is too common to search for. Try another word.`,
      { text: 'the', found: 0, required: 'nothing', tooCommon: [`the${'\u0301'.repeat(1_000)}`] },
    ],
    [
      'Keep typing: too many words start with that. The last word is ignored until you type more of it.',
      { text: 's', found: 0, tooShort: true },
    ],
    [
      '2 items match “oil s”. The last word is ignored until you type more of it.',
      { text: 'oil s', found: 2, tooShort: true },
    ],
    [
      '2 items match “oil^x”. The operators could not be read, so the words alone were searched.',
      { text: 'oil^x', found: 2, plain: true },
    ],
    [
      '1 item matches “the^x oil s”. The operators could not be read, so the words alone were searched. Too common and ignored: “the”. The last word is ignored until you type more of it.',
      { text: 'the^x oil s', found: 1, plain: true, tooCommon: ['the'], tooShort: true },
    ],
  ])('%s', (sentence, search) => {
    expect(statusOf(search)).toBe(sentence);
  });
});

test('the words of the reader are apart from those of the interface', () => {
  const parts = partsOf({ text: 'oil the gas of', found: 2, tooCommon: ['the', 'of'] });
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    { quoted: 'oil the gas of' },
    { quoted: 'the' },
    { quoted: 'of' },
  ]);
});
