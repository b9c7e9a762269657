import { expect, test } from 'vitest';
import { makeCalendar, type Period, timelineKey } from '../../src/archive/calendar.ts';
import { item } from './records.ts';

test.each([
  ['1987-03-12', '1987-03-12'],
  ['1987-03-12~', '1987-03-12'],
  ['1987-03', '1987-03'],
  ['1987-03-01/1987-03-31', '1987-03'],
  ['1987-03-12/1987-03-14', '1987-03'],
  ['1987-03-31/1987-04-01', '1987'],
  ['1987?', '1987'],
  ['1987-01/1987-12', '1987'],
  ['1987-12-31/1988-01-01', 'across'],
  ['1987/1989', 'across'],
  ['unknown', 'undated'],
])('an item dated %s is on the timeline page %s', (date, key) => {
  expect(timelineKey(item('x', date).date)).toBe(key);
});

test('a period counts all of its items, and lists as its own those dated no more precisely', () => {
  const { years, spanningYears, undated } = makeCalendar([
    item('d', '1988-01'),
    item('c', '1987-03-12'),
    item('b', '1987-03'),
    item('a', '1987'),
    item('long', '1980/1990'),
    item('never', 'unknown'),
  ]);
  expect(years.map(outline)).toEqual([
    '1987: 3 items, own a (1987-03: 2 items, own b (1987-03-12: 1 items, own c))',
    '1988: 1 items, own  (1988-01: 1 items, own d)',
  ]);
  expect(spanningYears.map(({ id }) => id)).toEqual(['long']);
  expect(undated.map(({ id }) => id)).toEqual(['never']);
});

function outline({ key, items, own, parts }: Period): string {
  const nested = parts.length > 0 ? ` (${parts.map(outline).join(', ')})` : '';
  return `${key}: ${items.length} items, own ${own.map(({ id }) => id)}${nested}`;
}
