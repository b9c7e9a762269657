import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
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

/** An inspection of the output folder before a build, which is for another thread where there are many files. */
export type Inspecting = {
  readonly inspect: { readonly takes: InspectionOrder; readonly gives: Inspection };
};

export interface InspectionOrder {
  readonly folder: string;
  readonly files: FileColumns;
}

/** Files in columns, which pass from thread to thread, and to the disk, at once. */
export interface FileColumns {
  /** Apart by line breaks, as are the hashes. */
  readonly paths: string;
  readonly hashes: string;
  /** Size and two times of each. */
  readonly stamps: Float64Array;
}

/** What was found of the files that the last build left. */
export interface Inspection {
  /** Places of those that were changed or removed by others. */
  readonly spoilt: readonly number[];
  /** Places of those that have other stamps and the same bytes, and their stamps. */
  readonly restamped: readonly (readonly [place: number, stamp: Stamp])[];
  /** Files that are there beside them, but for hidden ones, which are those of hosts and of version control. */
  readonly others: readonly string[];
}

/** Looks at every file once, and into those whose stamps changed. */
export function inspect({ folder, files }: InspectionOrder): Inspection {
  const { stamps } = files;
  const spoilt: number[] = [];
  const restamped: [number, Stamp][] = [];
  const paths = linesOf(files.paths);
  const hashes = linesOf(files.hashes);
  paths.forEach((path, i) => {
    // Joined by hand: to normalize each takes a tenth of all.
    const place = `${folder}/${path}`;
    const found = stampOf(place);
    const [size = 0, mtime = 0, ctime = 0] = [stamps[3 * i], stamps[3 * i + 1], stamps[3 * i + 2]];
    if (sameStamp(found, { size, mtime, ctime })) return;
    if (found?.size === size && hashOfFile(place) === hashes[i]) restamped.push([i, found]);
    else spoilt.push(i);
  });
  return { spoilt, restamped, others: othersIn(folder, new Set(paths)) };
}

function othersIn(folder: string, ours: ReadonlySet<string>): readonly string[] {
  const others: string[] = [];
  const visit = (within: string): void => {
    for (const name of readdirSync(join(folder, within))) {
      const path = within + name;
      if (name.startsWith('.') || ours.has(path)) continue;
      if (lstatSync(join(folder, path)).isDirectory()) visit(`${path}/`);
      else others.push(path);
    }
  };
  visit('');
  return others.sort();
}

/** The files that the last build left, and which of them are still as it left them. */
export class WrittenFiles {
  /** Whether no file was changed or removed by others. */
  readonly allIntact: boolean;
  /** Whether files have other stamps than the last build left, and the same bytes. */
  readonly restamped: boolean;
  /** Those that are as they were written. */
  readonly intact: ReadonlyMap<string, WrittenFile>;
  readonly #kept = new Map<string, WrittenFile>();

  constructor(
    files: ReadonlyMap<string, WrittenFile> = new Map(),
    { spoilt, restamped }: Inspection = asLeft,
  ) {
    this.allIntact = spoilt.length === 0;
    this.restamped = restamped.length > 0;
    this.intact = this.allIntact && !this.restamped ? files : intactOf(files, spoilt, restamped);
  }

  /** Those of them that are of the new site, too. */
  get kept(): ReadonlyMap<string, WrittenFile> {
    return this.#kept;
  }

  /** Whether a file stands that shows what this fingerprint stands for. Then it is kept, and needs no writing. */
  keeps(path: string, fingerprint: string): boolean {
    const file = this.intact.get(path);
    if (file === undefined || file.fingerprint !== fingerprint) return false;
    this.#kept.set(path, file);
    return true;
  }
}

const asLeft: Inspection = { spoilt: [], restamped: [], others: [] };

function intactOf(
  files: ReadonlyMap<string, WrittenFile>,
  spoilt: Inspection['spoilt'],
  restamped: Inspection['restamped'],
): ReadonlyMap<string, WrittenFile> {
  const intact = new Map(files);
  const paths = [...files.keys()];
  for (const place of spoilt) intact.delete(paths[place] ?? '');
  for (const [place, stamp] of restamped) {
    const path = paths[place] ?? '';
    const file = files.get(path);
    if (file !== undefined) intact.set(path, { ...file, stamp });
  }
  return intact;
}

export function fileColumns(files: ReadonlyMap<string, WrittenFile>): FileColumns {
  const stamps = new Float64Array(files.size * 3);
  const hashes: string[] = [];
  let at = 0;
  for (const { stamp, hash } of files.values()) {
    hashes.push(hash);
    stamps[at++] = stamp.size;
    stamps[at++] = stamp.mtime;
    stamps[at++] = stamp.ctime;
  }
  return { paths: [...files.keys()].join('\n'), hashes: hashes.join('\n'), stamps };
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

export function hashOfFile(path: string): string {
  return hashOfBytes(readFileSync(path));
}
