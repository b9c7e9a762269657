import type { Read } from '../foreign-record.ts';
import type { Format, ReadOptions } from '../format.ts';
import { whyTooLarge } from './file-size.ts';
import { type Sheet, sheetRecords } from './sheets.ts';
import { elementsIn, elementsInText, isElement, type XmlElement, type XmlNode } from './xml.ts';
import { ZipMistake, zipFiles } from './zip-files.ts';

/** Workbooks in OpenDocument, as LibreOffice saves them. */
export const ods: Format = {
  name: 'ods',
  label: 'ODS',
  detect: ({ extension, text }) => extension === '.ods' && text.startsWith('PK'),
  read: readWorkbook,
};

/** In bytes. A sheet is in memory as a whole. */
const maxUnpacked = 100_000_000;

async function* readWorkbook(file: string, { sheet }: ReadOptions = {}): AsyncGenerator<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  const tooLarge = whyTooLarge(file);
  if (tooLarge !== undefined) {
    yield mistake(`${tooLarge}; save the sheet as CSV`);
    return;
  }
  let content: Uint8Array | undefined;
  try {
    const isWanted = (name: string) => name === 'content.xml';
    content = (await zipFiles(file, { isWanted, maxLength: maxUnpacked })).get('content.xml');
  } catch (error) {
    if (!(error instanceof ZipMistake)) throw error;
    yield mistake(`not a workbook that can be read: ${error.message}`);
    return;
  }
  if (content === undefined) {
    yield mistake('not a workbook that can be read: it has no content');
    return;
  }
  const sheets: Sheet[] = [];
  for await (const table of elementsInText(file, piecesOf(content), new Set(['table:table']))) {
    if ('reason' in table) {
      yield { ...table, reason: `not a workbook that can be read: ${table.reason}` };
      return;
    }
    const rows = rowsOf(table);
    if (rows === undefined) {
      yield mistake('a sheet has too many rows; save it as CSV');
      return;
    }
    sheets.push({ name: table.attributes['table:name'] ?? '', rows });
  }
  yield* sheetRecords(file, sheets, sheet);
}

/** A text of any length, in pieces that a string may have. */
function* piecesOf(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder();
  const size = 1 << 20;
  for (let start = 0; start < bytes.length; start += size) {
    yield decoder.decode(bytes.subarray(start, start + size), { stream: true });
  }
}

/** Rows and cells that repeat: more are the empty rest of a sheet. */
const maxRepeated = 1000;

/** Of a sheet. A cell that repeats takes few bytes of the file. */
const maxRows = 1_000_000;
const maxCells = 20_000_000;
/** Of LibreOffice and Excel. */
const maxColumns = 16_384;

function rowsOf(table: XmlElement): readonly (readonly string[])[] | undefined {
  const rows: (readonly string[])[] = [];
  let empty = 0;
  let count = 0;
  for (const element of elementsIn(table)) {
    if (element.name !== 'table:table-row') continue;
    const cells = cellsOf(element);
    const times = repeats(element, 'table:number-rows-repeated');
    count += cells.length;
    if (cells.length === 0) empty += times;
    else if (count > maxCells || rows.length + empty + times > maxRows) return undefined;
    else {
      // Only rows with others below them count.
      for (; empty > 0 && rows.length > 0; empty--) rows.push([]);
      empty = 0;
      for (let time = 0; time < times; time++) rows.push(cells);
    }
  }
  return rows;
}

/** Without empty ones at the end. */
function cellsOf(row: XmlElement): readonly string[] {
  const cells: string[] = [];
  let empty = 0;
  for (const cell of row.children.filter(isElement)) {
    if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) continue;
    const text = textOf(cell);
    const times = repeats(cell, 'table:number-columns-repeated');
    if (text === '') empty += times;
    else if (cells.length + empty + times > maxColumns) break;
    else {
      for (; empty > 0; empty--) cells.push('');
      for (let time = 0; time < times; time++) cells.push(text);
    }
  }
  return cells;
}

function repeats({ attributes }: XmlElement, name: string): number {
  const times = Number(attributes[name] ?? 1);
  return Number.isInteger(times) && times > 0 ? Math.min(times, maxRepeated) : 1;
}

/** Numbers and days as they are, and not as they are shown. */
function textOf(cell: XmlElement): string {
  const { attributes } = cell;
  const type = attributes['office:value-type'] ?? '';
  if (type === 'date') return (attributes['office:date-value'] ?? '').replace(/T00:00:00(?:\.0+)?$/, '');
  if (/^(?:float|percentage|currency)$/.test(type)) return attributes['office:value'] ?? '';
  if (type === 'boolean') return attributes['office:boolean-value'] ?? '';
  const paragraphs = cell.children.filter(isElement).filter(({ name }) => name === 'text:p');
  return paragraphs.map(({ children }) => children.map(wordsIn).join('')).join('\n');
}

function wordsIn(node: XmlNode): string {
  if (!isElement(node)) return node;
  if (node.name === 'text:s')
    return ' '.repeat(Math.min(Number(node.attributes['text:c'] ?? 1) || 1, maxRepeated));
  if (node.name === 'text:line-break') return '\n';
  if (node.name === 'text:tab') return '\t';
  return node.name === 'office:annotation' ? '' : node.children.map(wordsIn).join('');
}
