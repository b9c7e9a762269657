import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../records/problem.ts';
import type { ContentListing } from './content-listing.ts';
import { type FileColumns, fileColumns, type WrittenFile } from './written-files.ts';

/** What the last build that ended well saw, and what it left. */
export interface SiteState {
  /** Undefined where it could not be seen whole. */
  readonly content: ContentListing | undefined;
  /** The fingerprint of style and scripts. */
  readonly look: string;
  /** By path; `.clipfile` too. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Warnings. */
  readonly problems: readonly Problem[];
  readonly items: number;
  readonly pages: number;
  /** Files of others that stand in the output folder. */
  readonly strangers: readonly string[];
}

interface Kept extends Omit<SiteState, 'files'> {
  readonly files: FileColumns;
  readonly fingerprints: string;
}

export function encodeState({ files, ...rest }: SiteState): Uint8Array {
  const fingerprints = Array.from(files.values(), ({ fingerprint }) => fingerprint).join('\n');
  return serialize({ ...rest, files: fileColumns(files), fingerprints } satisfies Kept);
}

/** @param bytes that `encodeState` of this same program made */
export function decodeState(bytes: Uint8Array): SiteState {
  const { files: columns, fingerprints, ...rest }: Kept = deserialize(bytes);
  const { stamps } = columns;
  const prints = fingerprints.split('\n');
  const hashes = columns.hashes.split('\n');
  const files = new Map<string, WrittenFile>();
  columns.paths.split('\n').forEach((path, i) => {
    const [size = 0, mtime = 0, ctime = 0] = [stamps[i * 3], stamps[i * 3 + 1], stamps[i * 3 + 2]];
    files.set(path, {
      stamp: { size, mtime, ctime },
      hash: hashes[i] ?? '',
      fingerprint: prints[i] ?? '',
    });
  });
  return { ...rest, files };
}
