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
const maxUnpacked = 400_000_000;

async function* readWorkbook(file: string): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  if (statSync(file).size > maxLength) {
    yield mistake('file is larger than 100 MB; save the sheet as CSV');
    return;
  }
  const bytes = readFileSync(file);
  let sheets: readonly Sheet[];
  try {
    if ((await unpackedSize(bytes)) > maxUnpacked) {
      yield mistake('file is larger than 400 MB when it is unpacked; save the sheet as CSV');
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

/** What the files in a ZIP say of their size, of which no more is unpacked. */
async function unpackedSize(bytes: Uint8Array): Promise<number> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      return false;
    },
  });
  return size;
}
