import { readFileSync, statSync } from 'node:fs';
import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { recordOfRow } from './table-row.ts';

/** Workbooks of Excel, LibreOffice and Google Sheets. The first sheet with rows is read; others are told. */
export const xlsx: Format = {
  name: 'xlsx',
  label: 'XLSX',
  detect: ({ extension, text }) => /^\.xls[xm]$/.test(extension) && text.startsWith('PK'),
  read: readWorkbook,
};

/** In bytes. A workbook is in memory as a whole, and its cells take several times as much as its text. */
const maxLength = 100_000_000;
const maxUnpacked = 150_000_000;
const maxCells = 20_000_000;

async function* readWorkbook(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  if (statSync(file).size > maxLength) {
    yield mistake('file is larger than 100 MB; save the sheet as CSV');
    return;
  }
  const bytes = readFileSync(file);
  let sheets: readonly Sheet[];
  try {
    const reason = await whyNotRead(bytes);
    if (reason !== undefined) {
      yield mistake(`${reason}; save the sheet as CSV`);
      return;
    }
    const { default: readXlsxFile } = await import('read-excel-file/universal');
    sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
  } catch (error) {
    yield mistake(`not a workbook that can be read: ${error instanceof Error ? error.message : error}`);
    return;
  }
  const [first, ...others] = sheets.filter(({ data }) => data.length > 1);
  if (first === undefined) return;
  yield* rowsOf(file, first);
  for (const { sheet, data } of others) {
    const reason = `the sheet "${sheet}" with ${data.length} rows was not read; save it as CSV to import it, too`;
    yield mistake(reason);
  }
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

function* rowsOf(file: string, { data }: Sheet): Iterable<Read> {
  const [header, ...rows] = data;
  const names = (header ?? []).map((cell, index) => textOf(cell).trim() || `column ${index + 1}`);
  for (const [index, row] of rows.entries()) {
    const texts = row.map(textOf);
    if (texts.some((text) => text !== '')) yield recordOfRow(file, index + 2, names, texts);
  }
}

/** Days have no time; whatever else a cell has is as it would be in CSV. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}

/** Why a workbook would need too much memory. */
async function whyNotRead(bytes: Uint8Array): Promise<string | undefined> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  const names: string[] = [];
  // No more is unpacked than the files in a ZIP say of their size.
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!name.endsWith('.xml')) return false;
      size += originalSize;
      names.push(name);
      return false;
    },
  });
  if (size > maxUnpacked) return 'file is larger than 150 MB when it is unpacked';
  for (const each of names) {
    const [text] = Object.values(unzipSync(bytes, { filter: ({ name }) => name === each }));
    if (text !== undefined && cellsIn(Buffer.from(text).toString('latin1')) > maxCells) {
      return 'a sheet has cells far from all others, with millions of empty ones between them';
    }
  }
  return undefined;
}

/** Of a sheet, up to its last row and column: the reader makes all of them. */
function cellsIn(xml: string): number {
  let [rows, columns] = [1, 1];
  for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']\s*([A-Z]*)(\d+)/gi)) {
    rows = Math.max(rows, Number(digits));
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    columns = Math.max(columns, column);
  }
  return rows * columns;
}
