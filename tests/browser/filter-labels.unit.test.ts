import { expect, test } from 'vitest';
import { facetWords, monthLabel, optionLabel } from '../../src/browser/filter-labels.ts';
import { facetNames } from '../../src/search/search.ts';

test('every facet has one heading', () => {
  expect(facetWords.map(([facet]) => facet).sort()).toEqual([...facetNames].sort());
});

test.each([
  ['type', 'person', 'People'],
  ['type', 'organisation', 'Organisations'],
  ['type', 'place', 'Places'],
  ['actor', 'person', 'person'],
  ['source', 'Evening Ledger', 'Evening Ledger'],
] as const)('the %s %s is labelled %s', (facet, name, label) => {
  expect(optionLabel(facet, name)).toBe(label);
});

test.each([
  ['from', '1987-02', 'From February 1987'],
  ['to', '1987-12', 'To December 1987'],
  ['to', '0099-01', 'To January 0099'],
] as const)('the month %s %s is labelled %s', (end, month, label) => {
  expect(monthLabel(end, month)).toBe(label);
});
