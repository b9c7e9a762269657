import { expect, test } from 'vitest';
import { isFiltering, noFilters, withChoice, withMonth } from '../../../src/search/query/filters.ts';

test('a value is added once, and removed', () => {
  const oil = withChoice(noFilters, 'topic', 'oil', true);
  const both = withChoice(oil, 'topic', 'port', true);
  expect(both).toEqual({ ...noFilters, topic: ['oil', 'port'] });
  expect(withChoice(both, 'topic', 'oil', true).topic).toEqual(['port', 'oil']);
  expect(withChoice(both, 'topic', 'oil', false).topic).toEqual(['port']);
  expect(withChoice(noFilters, 'topic', 'oil', false)).toEqual(noFilters);
});

test('a month is set and removed, without changing the other end', () => {
  const range = withMonth(withMonth(noFilters, 'from', '1999-12'), 'to', '2000-01');
  expect(range).toEqual({ ...noFilters, from: '1999-12', to: '2000-01' });
  expect(withMonth(range, 'from', undefined)).toEqual({ ...noFilters, to: '2000-01' });
  expect(withMonth(withMonth(range, 'from', undefined), 'to', undefined)).toEqual(noFilters);
});

test.each([
  [noFilters, false],
  [{ ...noFilters, source: ['Gazette'] }, true],
  [{ ...noFilters, from: '1999-12' }, true],
  [{ ...noFilters, to: '1999-12' }, true],
])('%j filters: %s', (filters, expected) => {
  expect(isFiltering(filters)).toBe(expected);
});
