/** The value of a cell; a list is joined. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** Between the entries of a list. */
export const listSeparator = '|';

/** Rows of cells as CSV: RFC 4180, in UTF-8. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  let csv = '';
  for (const row of rows) csv += `${row.map(quoted).join(',')}\r\n`;
  return csv;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A value as the text of its cell. A vertical bar in an entry of a list is a slash there. */
export function cellText(value: Cell): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map((entry) => entry.replaceAll('|', '/')).join(listSeparator);
  return String(value);
}

/**
 * Spreadsheets compute a cell that begins like a formula, which may send what is in others elsewhere. An apostrophe
 * before it makes it a text (OWASP, "CSV Injection").
 */
export function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
