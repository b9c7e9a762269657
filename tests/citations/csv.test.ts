import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../src/citations/csv.ts';

test('lines end in CR and LF, and cells are in quotes where they need to be', () => {
  const rows = [
    ['strike', 'Port, closed', 'They said "no"'],
    ['two-lines', 'First\nsecond', undefined],
    ['plain', '', ' kept '],
  ];
  expect(toCsv(['id', 'title', 'note'], rows)).toBe(
    'id,title,note\r\nstrike,"Port, closed","They said ""no"""\r\ntwo-lines,"First\nsecond",\r\nplain,," kept "\r\n',
  );
});

test('a table for spreadsheets begins with a mark, and none of its cells is a formula', () => {
  const cells = [
    '=HYPERLINK("http://evil")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '1+1',
    'a=b',
    '12–14',
  ];
  const csv = toCsv(
    ['title'],
    cells.map((cell) => [cell]),
    { forSpreadsheets: true },
  );
  expect(csv.startsWith('\uFEFFtitle\r\n')).toBe(true);
  expect(parse(csv, { bom: true }).flat().slice(1)).toEqual([
    ...cells.slice(0, 7).map((cell) => `'${cell}`),
    ...cells.slice(7),
  ]);
});

test('any table is read as it was written', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n =a]{0,6}$/));
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const read = parse(toCsv(['a', 'b', 'c'], rows), { recordDelimiter: '\r\n' });
      expect(read).toEqual([['a', 'b', 'c'], ...rows]);
    }),
  );
});
