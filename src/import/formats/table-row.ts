import type { ForeignRecord } from '../foreign-record.ts';
import { airtableFiles } from './airtable-files.ts';

/** A row of a table as a record. Columns beyond the names are told by their number, and those of one name are one field. */
export function recordOfRow(
  file: string,
  line: number,
  names: readonly string[],
  cells: readonly string[],
): ForeignRecord {
  const fields = new Map<string, string[]>();
  let expired = 0;
  for (const [index, text] of cells.entries()) {
    const name = names[index] ?? `column ${index + 1}`;
    const files = airtableFiles(text);
    expired += files?.length ?? 0;
    const before = fields.get(name);
    if (before === undefined) fields.set(name, [...(files ?? [text])]);
    else before.push(...(files ?? [text]));
  }
  if (expired === 0) return { file, line, fields };
  const leftOut = new Map([['address of a file that expires', expired]]);
  return { file, line, fields, leftOut };
}
