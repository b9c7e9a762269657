import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../records/problem.ts';
import type { ContentListing } from './content-listing.ts';
import type { WrittenFile } from './written-files.ts';

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

/** Columns, because a site has tens of thousands of files. */
interface Kept extends Omit<SiteState, 'files'> {
  readonly paths: string;
  readonly fingerprints: string;
  readonly hashes: string;
  readonly stamps: Float64Array;
}

export function encodeState({ files, ...rest }: SiteState): Uint8Array {
  const stamps = new Float64Array(files.size * 3);
  const fingerprints: string[] = [];
  const hashes: string[] = [];
  let at = 0;
  for (const { stamp, hash, fingerprint } of files.values()) {
    fingerprints.push(fingerprint);
    hashes.push(hash);
    stamps[at++] = stamp.size;
    stamps[at++] = stamp.mtime;
    stamps[at++] = stamp.ctime;
  }
  const kept: Kept = {
    ...rest,
    paths: [...files.keys()].join('\n'),
    fingerprints: fingerprints.join('\n'),
    hashes: hashes.join('\n'),
    stamps,
  };
  return serialize(kept);
}

/** @param bytes that `encodeState` of this same program made */
export function decodeState(bytes: Uint8Array): SiteState {
  const { paths, fingerprints, hashes, stamps, ...rest }: Kept = deserialize(bytes);
  const prints = fingerprints.split('\n');
  const hashOf = hashes.split('\n');
  const files = new Map<string, WrittenFile>();
  paths.split('\n').forEach((path, i) => {
    const [size = 0, mtime = 0, ctime = 0] = [stamps[i * 3], stamps[i * 3 + 1], stamps[i * 3 + 2]];
    files.set(path, {
      stamp: { size, mtime, ctime },
      hash: hashOf[i] ?? '',
      fingerprint: prints[i] ?? '',
    });
  });
  return { ...rest, files };
}
