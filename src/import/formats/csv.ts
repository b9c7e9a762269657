import { Readable } from 'node:stream';
import type { Read } from '../foreign-record.ts';
import type { FileStart, Format } from '../format.ts';
import { maxRecordLength, startOf, textOf } from '../source-text.ts';
import { recordOfRow } from './table-row.ts';

/** Tables as text: RFC 4180, with commas, semicolons or vertical bars. The first row has the names of the columns. */
export const csv: Format = {
  name: 'csv',
  label: 'CSV',
  detect: ({ extension, text }) => extension === '.csv' || isTable(extension, text),
  read: (file) => readTable(file, likelyDelimiter(startOf(file).text)),
};

/** The same with tabs. */
export const tsv: Format = {
  name: 'tsv',
  label: 'TSV',
  detect: ({ extension }: FileStart) => extension === '.tsv' || extension === '.tab',
  read: (file) => readTable(file, '\t'),
};

const delimiters = [',', ';', '\t', '|'];

/** A file without a telling name is a table where its first three lines have the same number of the same delimiter. */
function isTable(extension: string, text: string): boolean {
  if (extension !== '') return false;
  const lines = text.split(/\r?\n/, 4).slice(0, 3);
  return delimiters.some((delimiter) => {
    const [first = 0, ...others] = lines.map((line) => countOf(line, delimiter));
    return lines.length === 3 && first > 0 && others.every((count) => count === first);
  });
}

/** That which the row of names has most of. */
function likelyDelimiter(text: string): string {
  const [row = ''] = text.split(/\r?\n/, 1);
  const counted = delimiters.map((delimiter) => ({ delimiter, count: countOf(row, delimiter) }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}

/** Outside of quotation marks. */
function countOf(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length - 1;
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* readTable(file: string, delimiter: string): AsyncGenerator<Read> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    // Many programs write texts with quotation marks in them without doubling these.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRecordLength,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let isCut = false;
  const pieces = upToEndlessRow(file, delimiter, () => {
    isCut = true;
  });
  const text = Readable.from(pieces, { objectMode: false, encoding: 'utf8' });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let names: readonly string[] | undefined;
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      last = info.lines;
      const line = last - lineBreaksIn(record);
      if (record.length > maxColumns) {
        const rest = isCut || names === undefined ? '; nothing after it was read' : '';
        yield { file, line, reason: `a row has more than 20,000 columns${rest}`, raw: '' };
        if (rest !== '') return;
      } else if (names === undefined) names = namesOf(record);
      else yield recordOfRow(file, line, names, record);
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    // What follows cannot be told apart from this row.
    yield { file, line: last + 1, reason: reasons[error.code] ?? 'not a row of a table', raw: '' };
  } finally {
    text.destroy();
  }
}

/** A spreadsheet has up to 16,384. */
const maxColumns = 20_000;
/** Of delimiters on one line: the parser, which counts the characters of a row without these, gets no more. */
const maxDelimiters = 1_000_000;

async function* upToEndlessRow(file: string, delimiter: string, onCut: () => void): AsyncGenerator<string> {
  let count = 0;
  for await (const chunk of textOf(file)) {
    yield chunk;
    const lineStart = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r')) + 1;
    if (lineStart > 0) count = 0;
    for (let at = chunk.indexOf(delimiter, lineStart); at >= 0; at = chunk.indexOf(delimiter, at + 1))
      count++;
    if (count <= maxDelimiters) continue;
    onCut();
    return;
  }
}

/** Columns without a name are told by their number. */
function namesOf(record: readonly string[]): readonly string[] {
  return record.map((name, index) => name.replace(/^\ufeff/, '').trim() || `column ${index + 1}`);
}

function lineBreaksIn(record: readonly string[]): number {
  let count = 0;
  for (const text of record) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function isCsvError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

const reasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens here that nothing closes; nothing after it was read',
  CSV_MAX_RECORD_SIZE: 'a row is too long here, or a quotation mark is not closed; nothing after it was read',
};
