import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/archive/histogram.ts';
import { axisLabels, markLabels } from '../../src/pages/axis.ts';
import { english } from '../support/english.ts';

describe('the axis of a chart is labelled at round dates', () => {
  test.each<[what: string, unit: Unit, keys: readonly string[], labels: string]>([
    ['years', 'year', years(1987, 2022), '1990, 2000, 2010, 2020'],
    ['a few years', 'year', years(1987, 1990), '1987, 1988, 1989, 1990'],
    ['a year', 'month', months(1987, 1, 12), 'Jan 1987, Apr, Jul, Oct'],
    ['months of one year', 'month', months(1987, 2, 5), 'Feb 1987, Mar, Apr, May, Jun'],
    ['months across a new year', 'month', months(1986, 11, 4), 'Nov, Dec, Jan 1987, Feb'],
    ['months of three years', 'month', months(2022, 5, 32), '2023, 2024'],
    ['a month', 'day', days('1987-03-', 1, 31), '1 Mar, 8 Mar, 15 Mar, 22 Mar'],
    ['a few days', 'day', days('1987-03-', 6, 9), '6 Mar, 7 Mar, 8 Mar, 9 Mar'],
    ['decades', 'decade', ['188', '189', '190'], '1880s, 1890s, 1900s'],
    ['one day', 'day', ['1987-03-30'], '30 Mar'],
    ['no bars', 'day', [], ''],
  ])('%s', (_, unit, keys, labels) => {
    const shown = axisLabels(keys, unit, english).filter((label) => label !== undefined);
    expect(shown.join(', ')).toBe(labels);
  });
});

test('an axis has at most six labels, each under its own bar', () => {
  for (let count = 1; count <= 62; count++) {
    const keys = months(2020, 3, count);
    const labels = axisLabels(keys, 'month', english);
    expect(labels).toHaveLength(count);
    expect(labels.filter((label) => label !== undefined).length).toBeLessThanOrEqual(6);
    const january = keys.indexOf('2021-01');
    if (january !== -1) expect(labels[january]).toMatch(/2021/);
  }
});

function years(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

function months(year: number, month: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const ordinal = year * 12 + month - 1 + i;
    return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
  });
}

function days(month: string, first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => month + String(first + i).padStart(2, '0'));
}

test.each([
  [
    ['1931', '1932', '1933', '1934', '1935'],
    [1, 0, 1, 0, 1],
    ['1931', '1933', '1935'],
  ],
  [
    ['1931-04', '1931-05', '1931-06'],
    [1, 0, 1],
    ['Apr 1931', 'Jun 1931'],
  ],
  [Array.from({ length: 12 }, (_, i) => String(1931 + i)), Array(12).fill(1), undefined],
  [['1931', '1932', '1933'], [1, 0, 2], undefined],
])('where no period has two items, each has its date if there is room: %j %j', (keys, counts, labels) => {
  expect(markLabels(keys, counts, english)?.filter((label) => label !== undefined)).toEqual(labels);
});
