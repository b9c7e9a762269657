import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../records/problem.ts';
import type { ContentListing } from './content-listing.ts';
import { type FileColumns, FileTable } from './file-table.ts';

/** What the last build that ended well saw, and what it left. */
export interface SiteState {
  /** Undefined where it could not be seen whole. */
  readonly content: ContentListing | undefined;
  /** The fingerprint of style and scripts. */
  readonly look: string;
  /** `.clipfile` too. */
  readonly files: FileTable;
  /** Warnings. */
  readonly problems: readonly Problem[];
  readonly items: number;
  readonly pages: number;
  /** Files of others that stand in the output folder. */
  readonly strangers: readonly string[];
}

interface Kept extends Omit<SiteState, 'files'> {
  readonly files: FileColumns;
}

export function encodeState({ files, ...rest }: SiteState): Uint8Array {
  return serialize({ ...rest, files: files.columns } satisfies Kept);
}

/** @param bytes that `encodeState` of this same program made */
export function decodeState(bytes: Uint8Array): SiteState {
  const { files, ...rest }: Kept = deserialize(bytes);
  return { ...rest, files: new FileTable(files) };
}
