import type { ForeignFields } from '../records/map-fields.ts';
import type { ForeignAttachment, UnusedFile } from './attachment.ts';

/** One record of an export: a row of a table, an entry of a feed. */
export interface ForeignRecord {
  /** Its own id or address in its source, where the format says which that is; otherwise a field may be mapped to it. */
  readonly id?: string | undefined;
  /** The file that it was read from, as given on the command line. */
  readonly file: string;
  /** Where it begins in its file, for messages: its line, or its number where a format has no lines, from 1; in web archives the byte, from 0. */
  readonly line: number;
  readonly fields: ForeignFields;
  /** Its text, where the format says which that is; otherwise a field may be mapped to it. */
  readonly body?: ForeignBody | undefined;
  /** What was guessed, for the archivist to decide: comments in the file of the item. One line each. */
  readonly notes?: readonly string[];
  /** How often it has what no item can take, by kind: `comment`. */
  readonly leftOut?: ReadonlyMap<string, number>;
  /** Its files; those in its text have their addresses there. */
  readonly attachments?: readonly ForeignAttachment[];
  /** Files that it names and that cannot be copied. */
  readonly unusedFiles?: readonly UnusedFile[];
}

export interface ForeignBody {
  readonly kind: 'text' | 'html' | 'markdown';
  readonly text: string;
}

/** A part of a file that could not be read as a record. */
export interface UnreadableRecord {
  readonly file: string;
  readonly line: number;
  /** One line, lower case, no full stop. */
  readonly reason: string;
  /** As it is in the file; it may be cut. */
  readonly raw: string;
}

/** What a file has that is no record, and that no item can take. */
export interface LeftOutParts {
  /** How often, by kind: `style sheet`. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export type Read = ForeignRecord | UnreadableRecord | LeftOutParts;

export function isUnreadable(read: Read): read is UnreadableRecord {
  return 'reason' in read;
}

export function isRecord(read: Read): read is ForeignRecord {
  return 'fields' in read;
}
