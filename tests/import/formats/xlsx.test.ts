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

test('further sheets are told', async () => {
  const files = { 'a.xlsx': workbook({ Empty: '', News: header + row, Old: header + row }, names) };
  expect(await readRecords(files)).toEqual([
    expect.objectContaining({ title: 'Fog' }),
    { line: 1, reason: expect.stringContaining('the sheet "Old" with ') },
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
