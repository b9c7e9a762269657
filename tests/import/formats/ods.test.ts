import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createFolder } from '../../support/create-folder.ts';
import { itemsIn, runImport } from '../run-import.ts';
import { formatOfFile, readRecords } from './read-records.ts';

/** A workbook as LibreOffice writes it: empty rows and cells to the end of each sheet. */
function odsFile(tables: Readonly<Record<string, string>>, doctype = ''): Uint8Array {
  const sheets = Object.entries(tables).map(
    ([name, rows]) =>
      `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="16384"/>${rows}<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}

const text = (words: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]) =>
  `<table:table-row>${cells.join('')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`;
const header = row(text('title'), text('date'), text('ships'), text('note'));

const news = [
  header,
  row(
    text('Fog<text:s text:c="2"/>closes<text:line-break/>the <text:span>port</text:span>'),
    '<table:table-cell office:value-type="date" office:date-value="1931-05-04T00:00:00"><text:p>4.5.31</text:p></table:table-cell>',
    '<table:table-cell office:value-type="float" office:value="3.5"><text:p>3,50</text:p></table:table-cell>',
    '<table:table-cell office:value-type="string"><office:annotation><text:p>mine</text:p></office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell>',
  ),
  '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
  row(text('Rain'), '<table:table-cell table:number-columns-repeated="2"/>', text('wet')),
].join('');

test('the rows of a sheet are records, with days and numbers as they are', async () => {
  const files = { 'a.ods': odsFile({ News: news }) };
  expect(formatOfFile(files)).toBe('ods');
  expect(await readRecords(files)).toEqual([
    { line: 2, title: 'Fog  closes\nthe port', date: '1931-05-04', ships: '3.5', note: 'one\ntwo' },
    { line: 5, title: 'Rain', date: '', ships: '', note: 'wet' },
  ]);
});

test('sheets are chosen as those of other workbooks, and imported again without change', async () => {
  const folder = createFolder({
    'content/site.yml': 'title: Small\n',
    'a.ods': odsFile({ News: news, Ships: row(text('ship')) + row(text('Ann')) }),
  });
  const { rows, refusals } = await runImport(folder, ['a.ods']);
  expect(rows).toMatchObject({ read: 3, written: 2, refused: 1 });
  expect(refusals.map(({ reason }) => reason)).toEqual([
    'the sheet "Ships" has other columns; its 1 row was not read: import it with --sheet',
  ]);
  expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog-closes-the-port.md', 'rain.md']);
  expect((await runImport(folder, ['a.ods'])).rows).toMatchObject({ written: 0, unchanged: 2 });
});

test('what is no workbook, a bomb, and cells that repeat without an end are refused', async () => {
  const wide = text('x', ' table:number-columns-repeated="1000"');
  const many = `<table:table-row table:number-rows-repeated="1000">${wide.repeat(16)}</table:table-row>`;
  const refused = (reason: string) => [{ line: 1, reason: expect.stringContaining(reason) }];
  expect(await readRecords({ 'a.ods': odsFile({ News: header + many.repeat(1001) }) })).toEqual(
    refused('a sheet has too many rows; save it as CSV'),
  );
  const bomb = zipSync({ 'content.xml': [new Uint8Array(110_000_000), { level: 1 }] });
  expect(await readRecords({ 'a.ods': bomb })).toEqual(refused('it is too large when it is unpacked'));
  expect(await readRecords({ 'a.ods': zipSync({ 'a.xml': strToU8('a') }) })).toEqual(
    refused('it has no content'),
  );
  expect(await readRecords({ 'a.ods': 'PK no zip' })).toEqual(
    refused('it is no ZIP archive, or a damaged one'),
  );
});

test('entities are not expanded', async () => {
  const doctype = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  const files = { 'a.ods': odsFile({ News: header + row(text('&a;&f;')) }, doctype) };
  expect(await readRecords(files)).toMatchObject([{ title: '&a;&f;' }]);
});
