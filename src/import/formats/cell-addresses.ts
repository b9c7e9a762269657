/**
 * The XML of a sheet in which each row and cell says where it is. The standard lets a program leave that out where they
 * follow one another (ECMA-376, 18.3.1.4), but read-excel-file does not.
 */
export function withCellAddresses(xml: string): string {
  if (!/<(?:\w+:)?c(?![^<>]*\sr\s*=)[\s/>]/.test(xml)) return xml;
  let row = 0;
  let column = 0;
  return xml.replace(/<((?:\w+:)?)(row|c)(?=[\s/>])([^<>]*)>/g, (tag, prefix, name, attributes) => {
    const [, letters = '', number] = address.exec(attributes) ?? [];
    if (name === 'row') {
      row = number === undefined ? row + 1 : Number(number);
      column = 0;
      return number === undefined ? `<${prefix}row r="${row}"${attributes}>` : tag;
    }
    column = number === undefined ? column + 1 : columnOf(letters);
    return number === undefined ? `<${prefix}c r="${lettersOf(column)}${row}"${attributes}>` : tag;
  });
}

const address = /\sr\s*=\s*["']\s*([A-Z]*)(\d+)\s*["']/i;

/** How many cells a sheet has up to its last row and column. */
export function cellCount(xml: string): number {
  let [rows, columns] = [1, 1];
  for (const [, letters = '', digits = ''] of xml.matchAll(new RegExp(address, 'gi'))) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
  }
  return rows * columns;
}

/** `AA` is 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? lettersOf((column - 1 - rest) / 26) + letter : letter;
}
