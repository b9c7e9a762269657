import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbook } from '../../support/workbook.ts';
import { formatOfFile, readRecords } from './read-records.ts';

const names = ['title', 'date', 'ships', 'note'].map((name) => `<si><t>${name}</t></si>`).join('');
const header = `<row r="1">${['A', 'B', 'C', 'D'].map((column, index) => `<c r="${column}1" t="s"><v>${index}</v></c>`).join('')}</row>`;
const row =
  '<row r="3"><c r="A3" t="inlineStr"><is><t>Fog</t></is></c><c r="B3" s="1"><v>11447</v></c><c r="C3"><v>3.5</v></c><c r="D3" t="str"><f>HYPERLINK("http://evil.example/")</f><v>a note</v></c></row>';

test('the rows of a sheet are records, with days as days and results in place of formulas', async () => {
  const files = { 'a.xlsx': workbook({ News: header + row }, names) };
  expect(formatOfFile(files)).toBe('xlsx');
  expect(await readRecords(files)).toEqual([
    { line: 3, title: 'Fog', date: '1931-05-04', ships: '3.5', note: 'a note' },
  ]);
});

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
/** Rows and cells that do not say where they are, as some programs write them. */
const rowsOf = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => `<row>${cells.map(inline).join('')}</row>`).join('');

test('sheets with the columns of the first are read with it, and others are told', async () => {
  const files = {
    'a.xlsx': workbook({
      Empty: '',
      'Year 1931': rowsOf(['title', 'Date'], ['Fog', '1931-05-04']),
      'Year 1932': rowsOf(['date', 'TITLE', 'note'], ['1932', 'Rain', 'wet']),
      Ships: rowsOf(['ship', 'tons'], ['Ann', '3'], ['Bo', '4']),
    }),
  };
  expect(await readRecords(files)).toEqual([
    { line: 2, title: 'Fog', Date: '1931-05-04', sheet: 'Year 1931' },
    { line: 2, date: '1932', TITLE: 'Rain', note: 'wet', sheet: 'Year 1932' },
    {
      line: 1,
      reason: 'the sheet "Ships" has other columns; its 2 rows were not read: import it with --sheet',
    },
  ]);
  expect(await readRecords(files, 'xlsx', { sheet: 'Ships' })).toEqual([
    { line: 2, ship: 'Ann', tons: '3' },
    { line: 3, ship: 'Bo', tons: '4' },
  ]);
  expect(await readRecords(files, 'xlsx', { sheet: 'Port' })).toEqual([
    {
      line: 1,
      reason: 'there is no sheet "Port"; its sheets are "Empty", "Year 1931", "Year 1932", "Ships"',
    },
  ]);
});

test('cells need not say where they are, and one that does is there', async () => {
  const sheet = `<row>${['title', 'a', 'b'].map(inline).join('')}</row><row r="4" spans="1:3">${inline('Fog')}<c r="C4"><v>2</v></c></row><row>${inline('Rain')}<c/>${inline('x')}</row>`;
  expect(await readRecords({ 'a.xlsx': workbook({ News: sheet }) })).toEqual([
    { line: 4, title: 'Fog', a: '', b: '2' },
    { line: 5, title: 'Rain', a: '', b: 'x' },
  ]);
});

test('what is no workbook, or larger than it seems, is refused', async () => {
  const zeros = new Uint8Array(151_000_000);
  const bomb = zipSync({ 'xl/workbook.xml': [zeros, { level: 1 }] });
  const far = workbook({ A: `${header}<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>` }, names);
  expect(bomb.length).toBeLessThan(5_000_000);
  for (const [bytes, reason] of [
    [new TextEncoder().encode('PK no zip'), 'not a workbook that can be read'],
    [zipSync({ 'a.txt': strToU8('a') }), 'not a workbook that can be read'],
    [far, 'a sheet has cells far from all others, with millions of empty ones between them'],
    [bomb, 'file is larger than 150 MB when it is unpacked'],
  ] as const) {
    expect(await readRecords({ 'a.xlsx': bytes })).toEqual([
      { line: 1, reason: expect.stringContaining(reason) },
    ]);
  }
});

test('entities are not expanded, and names of files lead nowhere', async () => {
  const doctype =
    '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const strings = names.replace('note', '&b;&f;');
  const records = await readRecords({ 'a.xlsx': workbook({ News: header + row }, strings, doctype) });
  expect(JSON.stringify(records)).not.toMatch(/aaaa|root:/);
  const slip = zipSync({ '../../evil.txt': strToU8('evil') });
  expect(await readRecords({ 'a.xlsx': slip })).toEqual([{ line: 1, reason: expect.any(String) }]);
});
