import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../src/browser/search-url.ts';
import { periodFilter, searchPath } from '../../src/pages/search-path.ts';

const questionOf = (path: string) => parseSearchQuery(path.slice(path.indexOf('?')));

test('the search page reads the conditions of a path', () => {
  const name = 'Bell & Sons, “North?” #1';
  const { filters, order } = questionOf(
    searchPath([
      ['source', name],
      ['topic', 'energy'],
      ['sort', 'oldest'],
    ]),
  );
  expect(filters).toMatchObject({ source: [name], topic: ['energy'], actor: [] });
  expect(order).toBe('oldest');
});

test.each([
  ['198', { filters: { from: '1980-01', to: '1989-12' } }],
  ['1987', { filters: { year: ['1987'] } }],
  ['1987-03', { filters: { from: '1987-03', to: '1987-03' } }],
  ['1987-03-12', { text: '1987-03-12' }],
])('the search page reads the period %s', (key, question) => {
  expect(questionOf(searchPath(periodFilter(key)))).toMatchObject(question);
});
