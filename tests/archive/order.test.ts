import { expect, test } from 'vitest';
import { newestFirst } from '../../src/archive/order.ts';
import { item } from './records.ts';

test('items are sorted newest first, then the wider date first, then by id; undated items come last', () => {
  const items = [
    item('undated-b', 'unknown'),
    item('b', '1987-03-12'),
    item('year', '1987'),
    item('a', '1987-03-12'),
    item('month', '1987-03'),
    item('new-year', '1987-01-01'),
    item('about', '1987-03-12~'),
    item('undated-a', 'unknown'),
    item('latest', '1988-01'),
  ];
  expect(newestFirst(items).map(({ id }) => id)).toEqual([
    'latest',
    'about',
    'a',
    'b',
    'month',
    'year',
    'new-year',
    'undated-a',
    'undated-b',
  ]);
});
