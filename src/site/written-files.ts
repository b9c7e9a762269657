import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stamp, sameStamp, stampOf } from '../read/stamp.ts';

/** A file of the site as it was written. */
export interface WrittenFile {
  readonly stamp: Stamp;
  /** Of its bytes: a site that was copied, or restored on a host, has other stamps. */
  readonly hash: string;
  /** What it shows, or what it was copied from: equal fingerprints make equal bytes. */
  readonly fingerprint: string;
}

/** The files that the last build left, and which of them are still as it left them. */
export class WrittenFiles {
  /** Whether no file was changed or removed by others. */
  readonly allIntact: boolean;
  /** Whether files have other stamps than the last build left, and the same bytes. */
  readonly restamped: boolean;
  /** Those that are as they were written. */
  readonly intact: ReadonlyMap<string, WrittenFile>;

  /** Looks at every file once, and into those whose stamps changed. */
  constructor(folder: string, files: ReadonlyMap<string, WrittenFile>) {
    const intact = new Map<string, WrittenFile>();
    let restamped = false;
    for (const [path, file] of files) {
      const place = join(folder, path);
      const stamp = stampOf(place);
      if (sameStamp(stamp, file.stamp)) intact.set(path, file);
      else if (stamp?.size === file.stamp.size && hashOfFile(place) === file.hash) {
        intact.set(path, { ...file, stamp });
        restamped = true;
      }
    }
    this.intact = intact;
    this.restamped = restamped;
    this.allIntact = intact.size === files.size;
  }

  /** A file that stands as it was written. */
  get(path: string): WrittenFile | undefined {
    return this.intact.get(path);
  }
}

export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

export function hashOfFile(path: string): string {
  return hashOfBytes(readFileSync(path));
}
