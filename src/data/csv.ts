/** The value of a cell; a list is joined. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** Between the entries of a list. */
export const listSeparator = '|';

/** A value as the text of its cell. A vertical bar in an entry of a list is a slash there. */
export function cellText(value: Cell): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map((entry) => entry.replaceAll('|', '/')).join(listSeparator);
  return String(value);
}
