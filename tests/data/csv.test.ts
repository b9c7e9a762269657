import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, withoutFormula } from '../../src/citations/csv.ts';
import { cellText } from '../../src/data/csv.ts';

test('any cells come back from another program’s reader', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', "'", 'ä', '=', '\t') });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.infiniteStream(cell),
      fc.integer({ min: 1, max: 5 }),
      (width, cells, count) => {
        const rows = Array.from({ length: count }, () =>
          Array.from({ length: width }, () => cells.next().value ?? ''),
        );
        expect(parse(csvOf(rows), { record_delimiter: '\r\n' })).toEqual(rows);
      },
    ),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+44', "'+44"],
  ['-12% in sales', "'-12% in sales"],
  ['@name', "'@name"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ['1-2', '1-2'],
  ['', ''],
  ["'quoted'", "'quoted'"],
])('a text %j is %j in a spreadsheet', (text, shown) => {
  expect(withoutFormula(text)).toBe(shown);
});

test('a list is one cell, whose separator is in none of its entries', () => {
  expect(cellText(['a', 'b | c'])).toBe('a|b / c');
  expect([cellText([]), cellText(undefined), cellText(0), cellText(-3.5)]).toEqual(['', '', '0', '-3.5']);
});
