import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Format, ReadOptions } from './format.ts';
import { formatOf } from './formats.ts';
import { pageOfFolder } from './saved-folder.ts';

/** A file to read records from. */
export interface SourceFile {
  /** As given on the command line, or below a folder that was. */
  readonly path: string;
  readonly format: Format;
  readonly options: ReadOptions;
  /** Tells ids of this source from those of others: the name of the file or folder without numbers. */
  readonly name: string;
  /** Its path in the folder that was given, where one was. */
  readonly inFolder?: string;
}

export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** Files of folders that are of no known format. */
  readonly skipped: readonly string[];
  /** Symbolic links, pipes and devices in folders. */
  readonly notFiles: readonly string[];
}

/**
 * The files that sources stand for; of folders all those of a known format, in the order of their names. Files that
 * another of them reads itself are no sources. Links in folders are not followed: they may lead out of them.
 *
 * @throws {UnknownFormat | NotAFile} or the system's error where a source cannot be read
 */
export function sourceFiles(
  sources: readonly string[],
  format: Format | undefined,
  options: ReadOptions = {},
): SourceFiles {
  const files: SourceFile[] = [];
  const skipped: string[] = [];
  const notFiles: string[] = [];
  for (const source of sources) {
    const stat = statSync(source);
    // Reading a pipe may never end, and it can be read only once.
    if (!stat.isDirectory() && !stat.isFile()) throw new NotAFile(source);
    if (stat.isFile()) {
      const found = format ?? formatOf(source);
      if (found === undefined) throw new UnknownFormat(source);
      files.push({ path: source, format: found, options, name: nameOf(source) });
      continue;
    }
    for (const inFolder of filesIn(source, notFiles)) {
      const path = join(source, inFolder);
      const found = formatOf(path);
      if (found === undefined || (format !== undefined && found !== format)) skipped.push(path);
      else {
        const within = { ...options, folder: source };
        files.push({ path, format: found, options: within, name: nameOf(source), inFolder });
      }
    }
  }
  const parts = new Set(files.flatMap((file) => [...(file.format.partsOf?.(file.path, file.options) ?? [])]));
  const isSource = (path: string) => !parts.has(resolve(path));
  return {
    files: files.filter(({ path }) => isSource(path)),
    skipped: skipped.filter(isSource),
    notFiles: notFiles.filter(isSource),
  };
}

export class UnknownFormat extends Error {
  /** What to do with a file that no format can be named for. */
  readonly advice: string | undefined;

  constructor(file: string) {
    super(`The format of "${file}" is not known.`);
    this.advice = advice[extname(file).toLowerCase()];
  }
}

const asDocx = 'Open it in a word processor and save it as DOCX';
const asXlsx = 'Open it in a spreadsheet program and save it as XLSX or CSV.';

const advice: Readonly<Record<string, string>> = {
  '.rtf': `${asDocx}. Nexis exports DOCX, and Factiva HTML.`,
  '.doc': `${asDocx}.`,
  '.odt': `${asDocx}.`,
  '.pages': `${asDocx}.`,
  '.pdf': 'Import its text as DOCX, HTML or plain text, and keep the PDF beside the item.',
  '.xls': asXlsx,
  '.numbers': asXlsx,
};

export class NotAFile extends Error {
  constructor(file: string) {
    super(`"${file}" is neither a file nor a folder. Save what it has to a file, and import that.`);
  }
}

function* filesIn(folder: string, notFiles: string[], below = ''): Iterable<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    // Pictures and frames of a page that a browser saved beside it.
    const page = pageOfFolder(entry.name);
    if (names.has(`${page}.html`) || names.has(`${page}.htm`)) continue;
    // What says that nothing in a folder of a library was lost: https://www.rfc-editor.org/rfc/rfc8493.
    if (names.has('bagit.txt') && bagFile.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(folder, notFiles, path);
    else if (entry.isFile()) yield path;
    else notFiles.push(join(folder, path));
  }
}

const bagFile = /^(?:bagit|bag-info|fetch|(?:tag)?manifest-\w+)\.txt$/;

/** `export-2024-01.csv` and `export (2).csv` are the same export, made twice. */
function nameOf(source: string): string {
  const name = basename(source, extname(source)).normalize('NFC').toLowerCase();
  return name.replace(/[\d\s()_.-]+$/g, '').replace(/^[\d\s()_.-]+/g, '') || 'export';
}
