import { foldKey } from '../../records/foreign-keys.ts';
import type { ForeignRecord, Read } from '../foreign-record.ts';
import { recordOfRow } from './table-row.ts';

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Of texts. The first has the names of the columns. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The rows of a sheet, or of all whose columns are those of the first with rows; these then say in the field `sheet`
 * where they are from. Other sheets are told.
 *
 * @param wanted the name of the sheet to read
 */
export function* sheetRecords(file: string, sheets: readonly Sheet[], wanted?: string): Iterable<Read> {
  const mistake = (reason: string): Read => ({ file, line: 1, reason, raw: '' });
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (found !== undefined) yield* recordsOf(file, found);
    else yield mistake(`there is no sheet "${wanted}"; its sheets are ${sheets.map(quoted).join(', ')}`);
    return;
  }
  const filled = sheets.filter(({ rows }) => rows.length > 1);
  const [first] = filled;
  if (first === undefined) return;
  const alike = filled.filter((sheet) => hasSameColumns(first, sheet));
  for (const sheet of alike) {
    if (alike.length === 1) yield* recordsOf(file, sheet);
    else for (const record of recordsOf(`${file}#${sheet.name}`, sheet)) yield withSheet(record, sheet.name);
  }
  for (const sheet of filled.filter((each) => !alike.includes(each))) {
    const count = sheet.rows.length - 1;
    yield mistake(
      `the sheet ${quoted(sheet)} has other columns; its ${count} ${count === 1 ? 'row was' : 'rows were'} not read: import it with --sheet`,
    );
  }
}

function quoted({ name }: Sheet): string {
  return `"${name}"`;
}

function* recordsOf(file: string, { rows: [header = [], ...rows] }: Sheet): Iterable<ForeignRecord> {
  const names = header.map((text, index) => text.trim() || `column ${index + 1}`);
  for (const [index, row] of rows.entries()) {
    if (row.some((text) => text !== '')) yield recordOfRow(file, index + 2, names, row);
  }
}

function withSheet(record: ForeignRecord, name: string): ForeignRecord {
  if (record.fields.has('sheet')) return record;
  return { ...record, fields: new Map([...record.fields, ['sheet', [name]]]) };
}

/** Whether all names of one are among those of the other. */
function hasSameColumns(a: Sheet, b: Sheet): boolean {
  const [shorter, longer] = [columnsOf(a), columnsOf(b)].sort((x, y) => x.size - y.size);
  return shorter !== undefined && shorter.size > 0 && [...shorter].every((name) => longer?.has(name));
}

function columnsOf({ rows: [header = []] }: Sheet): ReadonlySet<string> {
  return new Set(header.map((text) => foldKey(text.trim())).filter((name) => name !== ''));
}
