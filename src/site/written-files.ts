import { join } from 'node:path';
import { type Stamp, sameStamp, stampOf } from '../read/stamp.ts';

/** A file of the site as it was written. */
export interface WrittenFile {
  readonly stamp: Stamp;
  /** What it shows, or what it was copied from: equal fingerprints make equal bytes. */
  readonly fingerprint: string;
}

/** The files that the last build left, and which of them are still as it left them. */
export class WrittenFiles {
  readonly #files: ReadonlyMap<string, WrittenFile>;
  readonly #intact = new Map<string, WrittenFile>();

  /** Looks at every file once. */
  constructor(folder: string, files: ReadonlyMap<string, WrittenFile>) {
    this.#files = files;
    for (const [path, file] of files) {
      if (sameStamp(stampOf(join(folder, path)), file.stamp)) this.#intact.set(path, file);
    }
  }

  /** Whether no file was changed or removed by others. */
  get allIntact(): boolean {
    return this.#intact.size === this.#files.size;
  }

  /** A file that stands as it was written. */
  get(path: string): WrittenFile | undefined {
    return this.#intact.get(path);
  }
}
