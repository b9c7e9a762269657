import type { Read } from './foreign-record.ts';

/** A kind of file that records can be read from. */
export interface Format {
  /** As given to `--as`. */
  readonly name: FormatName;
  /** As shown: `CSV`. */
  readonly label: string;
  /** Whether a file looks like it. */
  readonly detect: (start: FileStart) => boolean;
  /** Reads the records one after the other, so that a file of any length takes little memory. */
  readonly read: (file: string, options?: ReadOptions) => AsyncIterable<Read>;
  /** Absolute paths of the files that belong to a file, so that in a folder they are no sources themselves. */
  readonly partsOf?: (file: string, options?: ReadOptions) => Iterable<string>;
}

export interface ReadOptions {
  /** The name of the sheet of a workbook to read; otherwise all whose columns are alike. */
  readonly sheet?: string | undefined;
  /** The folder that was given to import, if any: of what a file names, nothing outside of it is read. */
  readonly folder?: string;
}

export const formatNames = [
  ...(['csv', 'tsv', 'xlsx', 'ods', 'json', 'jsonl', 'clipfile', 'feed', 'opml'] as const),
  ...(['ris', 'bibtex', 'csl', 'nexis', 'factiva', 'docx', 'wordpress', 'omeka', 'movabletype'] as const),
  ...(['html', 'warc', 'wacz', 'mail', 'nitf', 'newsml', 'mets', 'alto', 'markdown', 'text'] as const),
] as const;
export type FormatName = (typeof formatNames)[number];

/** What a file is recognised by. */
export interface FileStart {
  /** In lower case, without folders. */
  readonly name: string;
  /** In lower case, with the dot; empty where there is none. */
  readonly extension: string;
  /** The first characters, after a byte order mark. */
  readonly text: string;
}
