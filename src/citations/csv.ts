/**
 * A table as CSV (RFC 4180), in UTF-8: lines end in CR and LF, and only cells that need it are in quotes.
 *
 * @param forSpreadsheets whether it is opened in Excel or its like, and not read by a program. It then begins with a byte
 *   order mark, without which Excel takes it to be in the encoding of the system, and no cell is run as a formula:
 *   one that begins like a formula has an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection)
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
  { forSpreadsheets = false } = {},
): string {
  const cellOf = (text = ''): string => (forSpreadsheets ? withoutFormula(text) : text);
  return `${forSpreadsheets ? byteOrderMark : ''}${csvOf([columns, ...rows].map((row) => row.map(cellOf)))}`;
}

/** Rows of cells as lines of CSV. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  let csv = '';
  for (const row of rows) csv += `${row.map(quoted).join(',')}\r\n`;
  return csv;
}

export const byteOrderMark = '\uFEFF';

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a cell begins with that spreadsheets run; also in the wide forms of East Asian scripts. */
export function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}
