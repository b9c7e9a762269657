import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../../src/archive/calendar.ts';
import { type HeatRow, type HeatTableView, heatTables } from '../../src/pages/heat-table.ts';
import { item } from '../archive/records.ts';
import { english } from '../support/english.ts';

function tablesOf(dates: readonly string[]) {
  return heatTables(makeCalendar(dates.map((date, i) => item(`i${i}`, date))).years, english);
}

/** A row as text: `1931: 5×2 7×1 = 4`, with the columns counted from 1, or the name of a gap. */
function rowText(row: HeatRow): string {
  if ('gap' in row) return `(${row.gap})`;
  const cells = row.cells.flatMap((cell, i) => (cell === undefined ? [] : [`${i + 1}×${cell.count}`]));
  return [`${row.name}:`, ...cells, '=', row.count].join(' ');
}

const rowTexts = (table: HeatTableView | undefined) => table?.rows.map(rowText);

test('months are in the columns of a row for each year, latest first', () => {
  const { months, decades } = tablesOf(['1931-05-02', '1931-05', '1931-07-01', '1931', '1932-12-31']);
  expect(rowTexts(months)).toEqual(['1932: 12×1 = 1', '1931: 5×2 7×1 = 4']);
  expect(decades).toBeUndefined();
});

test('a cell leads to its month and names it', () => {
  const [row] = tablesOf(['1931-05-02', '1931-05']).months?.rows ?? [];
  expect(row).toMatchObject({ path: 'timeline/1931.html' });
  expect(row && 'cells' in row && row.cells[4]).toEqual({
    path: 'timeline/1931-05.html',
    name: 'May 1931',
    count: 2,
    level: 2,
  });
});

test('years without items between others are one line', () => {
  const { months } = tablesOf(['1931-01', '1933-01', '1940-01']);
  expect(rowTexts(months)).toEqual([
    '1940: 1×1 = 1',
    '(1934 to 1939)',
    '1933: 1×1 = 1',
    '(1932)',
    '1931: 1×1 = 1',
  ]);
});

test('only items of a year without a month are counted beside its cells', () => {
  expect(tablesOf(['1931-01', '1931']).months?.hasWide).toBe(true);
  expect(tablesOf(['1931-01', '1931-02-03']).months?.hasWide).toBe(false);
});

describe('of a long archive', () => {
  const years = Array.from({ length: 135 }, (_, i) => String(1890 + i));
  const { months, decades } = tablesOf(
    years.filter((year) => !year.startsWith('191')).flatMap((year) => new Array<string>(5).fill(year)),
  );

  test('the months of the latest decades are shown', () => {
    expect(months?.rows.length).toBe(25);
    expect(months?.rows.at(-1)).toMatchObject({ name: '2000' });
  });

  test('earlier years are in the columns of their decades', () => {
    expect(rowTexts(decades)?.slice(-4)).toEqual([
      '1920s: 1×5 2×5 3×5 4×5 5×5 6×5 7×5 8×5 9×5 10×5 = 50',
      '(1910s)',
      '1900s: 1×5 2×5 3×5 4×5 5×5 6×5 7×5 8×5 9×5 10×5 = 50',
      '1890s: 1×5 2×5 3×5 4×5 5×5 6×5 7×5 8×5 9×5 10×5 = 50',
    ]);
    expect(decades?.rows[0]).toMatchObject({ name: '1990s', path: undefined });
  });
});

test('the first years of the calendar have names of four digits', () => {
  expect(rowTexts(tablesOf(['0003', '0009']).months)).toEqual(['0009: = 1', '(0004 to 0008)', '0003: = 1']);
});

test('where years have few items, they are in the columns of their decades and months are left out', () => {
  const dates = (count: number) =>
    Array.from({ length: count }, (_, i) => [`${1990 + i}-05`, `${1990 + i}-07`]).flat();
  const { months, decades } = tablesOf(dates(12));
  expect(months).toBeUndefined();
  expect(rowTexts(decades)).toEqual([
    '2000s: 1×2 2×2 = 4',
    '1990s: 1×2 2×2 3×2 4×2 5×2 6×2 7×2 8×2 9×2 10×2 = 20',
  ]);
  expect(tablesOf(dates(10)).decades).toBeUndefined();
});
