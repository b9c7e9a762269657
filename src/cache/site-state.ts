import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../records/problem.ts';
import type { ContentListing } from './content-listing.ts';
import { type FileColumns, FileTable } from './file-table.ts';

/** What the last successful build saw and wrote. */
export interface SiteState {
  /** Undefined where a folder could not be listed. */
  readonly content: ContentListing | undefined;
  /** The fingerprint of style and scripts. */
  readonly assets: string;
  /** The files of the site, including `.clipfile`. */
  readonly files: FileTable;
  /** Warnings. */
  readonly problems: readonly Problem[];
  readonly items: number;
  readonly pages: number;
  /** Foreign files in the output folder that the archivist was told about. */
  readonly foreign: readonly string[];
}

interface SavedState extends Omit<SiteState, 'files'> {
  readonly files: FileColumns;
}

export function encodeState({ files, ...rest }: SiteState): Uint8Array {
  return serialize({ ...rest, files: files.columns } satisfies SavedState);
}

/** @param bytes that `encodeState` of this same program returned */
export function decodeState(bytes: Uint8Array): SiteState {
  const { files, ...rest }: SavedState = deserialize(bytes);
  return { ...rest, files: new FileTable(files) };
}
