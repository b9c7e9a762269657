import { expect, test } from 'vitest';
import { type ItemDate, normalizeDate } from '../../src/records/date.ts';
import { isOutside, usualYears } from '../../src/records/far-dates.ts';
import { isMistake } from '../../src/records/problem.ts';

function date(text: string): ItemDate {
  const parsed = normalizeDate(text);
  if (isMistake(parsed)) throw new Error(parsed.message);
  return parsed;
}

const recent = ['2019', '2020-05', '2021-01-01', '2022', '2024'];
const repeated = (text: string, count: number) => Array<string>(count).fill(text);

test.each<[string, readonly string[], readonly [number, number]]>([
  ['a year too early', [...recent, '1024-12-18'], [2019, 2024]],
  ['a year too late', [...recent, '3031'], [2019, 2024]],
  ['one at either end', [...recent, '1024', '3031'], [2019, 2024]],
  ['an interval that ends too late', [...recent, '2024/3024'], [2019, 2024]],
  ['three of 150', [...repeated('1931', 147), '1024', '1025', '1026'], [1931, 1931]],
  ['three and one', ['1931', '1931', '1933', '2024'], [1931, 1933]],
])('far from all others: %s', (_, dates, [first, last]) => {
  expect(usualYears(dates.map(date))).toEqual({ first, last });
});

test.each<[string, readonly string[]]>([
  ['nothing', []],
  ['too few to say which is the odd one', ['1024', '2024', '2024']],
  ['unknown dates', repeated('unknown', 20)],
  ['a gap of fifty years', [...recent, '1969']],
  ['a gap that is short beside the whole', ['1700', '1850', '1900', '1950', '2000', '1590']],
  ['two halves', [...repeated('1931', 5), ...repeated('2024', 5)]],
  ['four of 150', [...repeated('1931', 146), '1024', '1025', '1026', '1027']],
  ['one a century', ['0001', '1000', '2000', '3000', '4000']],
])('not far: %s', (_, dates) => {
  const years = usualYears(dates.map(date));
  expect(dates.filter((each) => isOutside(date(each), years))).toEqual([]);
});

test('a date is outside if a part of it is, and never if it is unknown', () => {
  const years = { first: 1931, last: 1933 };
  const outside = ['1930', '1934-01-01', '1930/1932', '1932/1934', '1931', '1931/1933', 'unknown'].filter(
    (text) => isOutside(date(text), years),
  );
  expect(outside).toEqual(['1930', '1934-01-01', '1930/1932', '1932/1934']);
});
