import { csvOf, withoutFormula } from '../citations/csv.ts';
import { type Cell, cellText } from './csv.ts';

/** A table of the data: the columns of its CSV, and what its Table Schema says of them. */
export interface Table<Row> {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface Column<Row> {
  readonly name: string;
  /** Of Table Schema (https://datapackage.org/standard/table-schema/). */
  readonly type: 'string' | 'integer' | 'number' | 'date' | 'boolean' | 'list' | 'object';
  /** `uri` where the text is an address. */
  readonly format?: 'uri';
  readonly title?: string;
  /** A sentence. */
  readonly description: string;
  /** Whether every row has a value. */
  readonly isRequired?: true;
  /** Set where the text is a code that never begins like a formula: an id, a date. */
  readonly isCode?: true;
  readonly cell: (row: Row) => Cell;
}

/** A column of this table that holds ids of another. */
export interface ForeignKey {
  readonly column: string;
  /** The table's name; undefined for this table itself. */
  readonly table: string | undefined;
}

/** A table as CSV, with a line for the names of its columns. */
export function tableCsv<Row>({ columns }: Pick<Table<Row>, 'columns'>, rows: Iterable<Row>): string {
  return csvOf(rowsOf(columns, rows));
}

function* rowsOf<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Iterable<readonly string[]> {
  yield columns.map(({ name }) => name);
  for (const row of rows) {
    yield columns.map(({ type, format, isCode, cell }) => {
      const text = cellText(cell(row));
      const isText = (type === 'string' || type === 'list') && isCode === undefined && format === undefined;
      return isText ? withoutFormula(text) : text;
    });
  }
}
