import type { ArchiveNeeds } from './archive-needs.ts';

/** What an import has read and what became of it: every row and every field is accounted for. Plain data. */
export interface Ledger extends ArchiveNeeds {
  readonly sources: readonly SourceEntry[];
  /** Files of the folders that were given whose format is not known. */
  readonly skipped: readonly string[];
  /** Symbolic links, pipes and devices in these folders: they are never read. */
  readonly notFiles: readonly string[];
  /** Sources that somebody has written to while they were read. */
  readonly changing: readonly string[];
  /** Whether somebody has ended the import before all was read. */
  readonly isInterrupted: boolean;
  readonly rows: Readonly<Record<RowOutcome | 'read', number>>;
  /** In the order in which they were first seen. */
  readonly fields: readonly FieldEntry[];
  /** Texts that could not be read as what they were mapped to; each stays in its file. */
  readonly unread: readonly UnreadEntry[];
  /** How dates such as `3/4/1905` were read, and why; undefined where there are none. */
  readonly dates: string | undefined;
  readonly conflicts: readonly ConflictEntry[];
  /** Why rows were refused, each reason with its number and the first rows. */
  readonly refusals: readonly Refusal[];
  /** How many files of records were copied beside their items, and how many were there as they are. */
  readonly files: { readonly copied: number; readonly unchanged: number };
  /** Why files that records name were not copied, each reason with their number and the first of them. */
  readonly unusedFiles: readonly Refusal[];
  /** How many pictures of other sites the texts of items show. */
  readonly remotePictures: number;
  /** What was in the texts of the records and has no place in Markdown, by kind. */
  readonly markup: Readonly<Record<string, number>>;
  /** How many items have no date of publication. */
  readonly undated: number;
  /** The file that holds the rows that were refused or joined; undefined where there are none. */
  readonly rowsFile: string | undefined;
}

/** What can become of a row. */
export type RowOutcome =
  /** A new item. */
  | 'written'
  /** The item that an earlier import wrote was brought up to date. */
  | 'updated'
  /** Both the source and the archivist have changed the same field. */
  | 'conflict'
  /** The same as at the last import, or nothing of it is new in the file. */
  | 'unchanged'
  /** Joined to the item of another row, or to one that was there. */
  | 'joined'
  /** Its item was removed or renamed since. */
  | 'removed'
  | 'refused';

export interface SourceEntry {
  readonly file: string;
  /** As shown: `CSV`. */
  readonly format: string;
  /** Whose names of fields it has: `Raindrop.io`. */
  readonly names: string;
  readonly rows: number;
}

export interface FieldEntry {
  /** As the source has it. */
  readonly field: string;
  /** Fields of items, such as `source.url`; keys of own fields; empty where it is left out. */
  readonly becomes: readonly string[];
  /** Whether it is kept as a field of the archive's own. */
  readonly isOwn: boolean;
  /** Of several that become the same field of one value, the first that is not empty is taken; the others stay as own fields. */
  readonly rank: number;
  /** Rows in which it is not empty. */
  readonly rows: number;
  /** The first few different texts. */
  readonly examples: readonly string[];
}

export interface UnreadEntry {
  /** The field of the item. */
  readonly key: string;
  readonly rows: number;
  readonly examples: readonly string[];
}

export interface ConflictEntry {
  /** In the content folder. */
  readonly path: string;
  /** The file beside it, with the text of the source. */
  readonly beside: string;
  /** Keys of fields; none where it is a file beside an item. */
  readonly fields: readonly string[];
}

export interface Refusal {
  readonly reason: string;
  readonly rows: number;
  /** `export.csv:12`, followed by the name of a file where it is about one. */
  readonly examples: readonly string[];
}
