import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileColumns, type FileTable, noFiles } from '../cache/file-table.ts';
import { type Stamp, sameStamp, stampAt, stampOf } from '../cache/stamp.ts';
import { textAt } from '../cache/text-column.ts';
import type { FilePrints } from '../indexing/index-service.ts';

/** An inspection of the output folder before a build, which is for another thread where there are many files. */
export type InspectCalls = {
  readonly inspect: { readonly params: InspectParams; readonly result: Inspection };
};

export interface InspectParams {
  readonly folder: string;
  readonly files: Pick<FileColumns, 'paths' | 'hashes' | 'stamps'>;
}

/** What was found of the files that the last build left. */
export interface Inspection {
  /** Rows of those that were changed or removed by others. */
  readonly spoilt: readonly number[];
  /** Rows of those that have other stamps and the same bytes, and their stamps. */
  readonly restamped: readonly (readonly [row: number, stamp: Stamp])[];
  /** Files that are there beside them, but for hidden ones, which are those of hosts and of version control. */
  readonly others: readonly string[];
}

/** Looks at every file once, and into those whose stamps changed. */
export function inspect({ folder, files: { paths, hashes, stamps } }: InspectParams): Inspection {
  const spoilt: number[] = [];
  const restamped: [number, Stamp][] = [];
  const ours = new Set<string>();
  for (let row = 0; row < paths.ends.length; row++) {
    const path = textAt(paths, row);
    ours.add(path);
    // Joined by hand: to normalize each takes a tenth of all.
    const place = `${folder}/${path}`;
    const found = stampOf(place);
    const left = stampAt(stamps, row);
    if (sameStamp(found, left)) continue;
    if (found !== undefined && found.size === left?.size && hashOfFile(place) === textAt(hashes, row))
      restamped.push([row, found]);
    else spoilt.push(row);
  }
  return { spoilt, restamped, others: othersIn(folder, ours) };
}

function othersIn(folder: string, ours: ReadonlySet<string>): readonly string[] {
  const others: string[] = [];
  const visit = (within: string): void => {
    for (const name of readdirSync(join(folder, within))) {
      const path = within + name;
      if (name.startsWith('.') || ours.has(path)) continue;
      const stat = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) visit(`${path}/`);
      else if (stat !== undefined) others.push(path);
    }
  };
  visit('');
  return others.sort();
}

/** The files that the last build left, which of them are still as it left them, and which are of the new site, too. */
export class WrittenFiles {
  /** Whether no file was changed or removed by others. */
  readonly allIntact: boolean;
  readonly #table: FileTable;
  /** By row, 1 for those that stand as they were written. */
  readonly #intact: Uint8Array;
  /** By row, 1 for those that are of the new site. */
  readonly #kept: Uint8Array;

  constructor(table: FileTable = noFiles, { spoilt, restamped }: Inspection = asLeft) {
    this.#table = table.restamped(restamped);
    this.#intact = new Uint8Array(table.size).fill(1);
    for (const row of spoilt) this.#intact[row] = 0;
    this.#kept = new Uint8Array(table.size);
    this.allIntact = spoilt.length === 0;
  }

  /** All of them, with the stamps that they have. */
  get table(): FileTable {
    return this.#table;
  }

  /** Whether a file stands as it was written. */
  has(path: string): boolean {
    return this.#intact[this.#table.rowOf(path) ?? -1] === 1;
  }

  /** Whether the last build wrote a file, which may be another by now. */
  wrote(path: string): boolean {
    return this.#table.rowOf(path) !== undefined;
  }

  /** Whether a file stands that shows what this fingerprint stands for. Then it is kept, and needs no writing. */
  keeps(path: string, fingerprint: string): boolean {
    const row = this.#table.rowOf(path) ?? -1;
    if (this.#intact[row] !== 1 || this.#table.fingerprintAt(row) !== fingerprint) return false;
    this.#kept[row] = 1;
    return true;
  }

  /** The paths of those that are kept, or of all others that the last build wrote. */
  paths({ kept }: { readonly kept: boolean }): readonly string[] {
    const paths: string[] = [];
    this.#kept.forEach((isKept, row) => {
      if ((isKept === 1) === kept) paths.push(this.#table.pathAt(row));
    });
    return paths;
  }

  /** Those that are kept, and those that were written now. */
  with(written: FileTable): FileTable {
    return this.#table.with(this.#kept, written);
  }

  /** Those in a folder that stand as they were written. */
  standingIn(folder: string): FilePrints {
    const paths: string[] = [];
    const prints: string[] = [];
    this.#intact.forEach((isIntact, row) => {
      const path = this.#table.pathAt(row);
      if (isIntact === 0 || !path.startsWith(folder)) return;
      paths.push(path);
      prints.push(this.#table.fingerprintAt(row));
    });
    return { paths: paths.join('\n'), prints: prints.join('\n') };
  }
}

const asLeft: Inspection = { spoilt: [], restamped: [], others: [] };

export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

export function hashOfFile(path: string): string {
  return hashOfBytes(readFileSync(path));
}
