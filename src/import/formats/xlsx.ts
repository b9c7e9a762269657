import type { Read } from '../foreign-record.ts';
import type { Format, ReadOptions } from '../format.ts';
import { cellCount, withCellAddresses } from './cell-addresses.ts';
import { whyTooLarge } from './file-size.ts';
import { type Sheet, sheetRecords } from './sheets.ts';
import { ZipTooLarge, zipFiles } from './zip-files.ts';

/** Workbooks of Excel, LibreOffice and Google Sheets. */
export const xlsx: Format = {
  name: 'xlsx',
  label: 'XLSX',
  detect: ({ extension, text }) => /^\.xls[xm]$/.test(extension) && text.startsWith('PK'),
  read: readWorkbook,
};

/** In bytes. A workbook is in memory as a whole, and its cells take several times as much as its text. */
const maxUnpacked = 150_000_000;
/** Of a sheet, empty ones among them: the reader makes all of them. */
const maxCells = 20_000_000;

async function* readWorkbook(file: string, { sheet }: ReadOptions = {}): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) {
    yield mistake(`${tooLarge}; save the sheet as CSV`);
    return;
  }
  let sheets: readonly Sheet[];
  try {
    sheets = await sheetsIn(file);
  } catch (error) {
    if (error instanceof ZipTooLarge) {
      yield mistake('file is larger than 150 MB when it is unpacked; save the sheet as CSV');
    } else if (error instanceof SparseSheet) {
      const reason = 'a sheet has cells far from all others, with millions of empty ones between them';
      yield mistake(`${reason}; save the sheet as CSV`);
    } else {
      yield mistake(`not a workbook that can be read: ${error instanceof Error ? error.message : error}`);
    }
    return;
  }
  yield* sheetRecords(file, sheets, sheet);
}

class SparseSheet extends Error {}

async function sheetsIn(file: string): Promise<readonly Sheet[]> {
  const isWanted = (name: string) => /\.(?:xml|rels)$/.test(name);
  const files: Record<string, Uint8Array> = {};
  for (const [name, content] of await zipFiles(file, { isWanted, maxLength: maxUnpacked })) {
    files[name] = name.endsWith('.xml') ? addressed(content) : content;
  }
  const { zipSync } = await import('fflate');
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  // Its own reader of archives would unpack a bomb.
  const found = await readXlsxFile(new Uint8Array(zipSync(files, { level: 0 })).buffer);
  return found.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
}

/** A sheet, whatever its name, in which each cell says where it is; any other part as it is. */
function addressed(part: Uint8Array): Uint8Array {
  // Each byte a character: the names and addresses are of ASCII, and all else stays as it is.
  const xml = Buffer.from(part).toString('latin1');
  if (!/<(?:\w+:)?sheetData[\s/>]/.test(xml)) return part;
  const complete = withCellAddresses(xml);
  if (cellCount(complete) > maxCells) throw new SparseSheet();
  return complete === xml ? part : Buffer.from(complete, 'latin1');
}

/** Days have no time; whatever else a cell has is as it would be in CSV. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}
