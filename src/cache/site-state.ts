import { deserialize, serialize } from 'node:v8';
import type { HeldBack } from '../read/embargo.ts';
import type { Problem } from '../records/problem.ts';
import type { ContentListing } from './content-listing.ts';
import { type FileColumns, FileTable, isComplete, noFiles } from './file-table.ts';
import { hasShapeOf } from './shape.ts';

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
  /** How many drafts there are. */
  readonly drafts: number;
  /** Whether the site shows them. */
  readonly withDrafts: boolean;
  /** The items that are held back, and the day as of which they are; empty where none was given. */
  readonly heldBack: HeldBack;
  readonly asOf: string;
  /** Pages with lasting addresses that earlier builds had and this one has not. */
  readonly gone: readonly string[];
  /** Foreign files in the output folder that the archivist was told about. */
  readonly foreign: readonly string[];
}

interface SavedState extends Omit<SiteState, 'files'> {
  readonly files: FileColumns;
}

export function encodeState({ files, ...rest }: SiteState): Uint8Array {
  return serialize({ ...rest, files: files.columns } satisfies SavedState);
}

/** @returns undefined where the bytes are of something else than a state */
export function decodeState(bytes: Uint8Array): SiteState | undefined {
  const saved: unknown = deserialize(bytes);
  if (!hasShapeOf(saved, sample) || !isComplete(saved.files)) return undefined;
  const { content, files, ...rest } = saved;
  if (content !== undefined && !hasShapeOf(content, sampleListing)) return undefined;
  return { ...rest, content, files: new FileTable(files) };
}

const sampleListing: ContentListing = { names: '', stamps: new Float64Array(0) };

const sample: Omit<SavedState, 'content'> & { readonly content?: unknown } = {
  assets: '',
  files: noFiles.columns,
  problems: [],
  items: 0,
  pages: 0,
  drafts: 0,
  withDrafts: false,
  heldBack: { count: 0, first: '', last: '' },
  asOf: '',
  gone: [''],
  foreign: [''],
};
