import type { ForeignRecord } from '../foreign-record.ts';

/** A row of a table as a record. Columns beyond the names are told by their number, and those of one name are one field. */
export function recordOfRow(
  file: string,
  line: number,
  names: readonly string[],
  cells: readonly string[],
): ForeignRecord {
  const fields = new Map<string, string[]>();
  for (const [index, text] of cells.entries()) {
    const name = names[index] ?? `column ${index + 1}`;
    const before = fields.get(name);
    if (before === undefined) fields.set(name, [text]);
    else before.push(text);
  }
  return { file, line, fields };
}
