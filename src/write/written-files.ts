import { type FileTable, noFiles } from '../cache/file-table.ts';
import type { Inspection } from './inspect-output.ts';

/** The files that the last build wrote: which of them are intact, and which belong to the new site too. */
export class WrittenFiles {
  /** Whether nobody else changed or removed a file. */
  readonly areIntact: boolean;
  readonly #table: FileTable;
  /** By row, 1 for files that are as they were written. */
  readonly #intact: Uint8Array;
  /** By row, 1 for files that are kept for the new site. */
  readonly #kept: Uint8Array;

  constructor(table: FileTable = noFiles, { modified, restamped }: Inspection = intact) {
    this.#table = table.withStamps(restamped);
    this.#intact = new Uint8Array(table.size).fill(1);
    for (const row of modified) this.#intact[row] = 0;
    this.#kept = new Uint8Array(table.size);
    this.areIntact = modified.length === 0;
  }

  /** All files, with their present stamps. */
  get table(): FileTable {
    return this.#table;
  }

  isIntact(path: string): boolean {
    return this.#intact[this.#table.rowOf(path) ?? -1] === 1;
  }

  /** Whether the last build wrote a file at this path, which somebody may have changed since. */
  includes(path: string): boolean {
    return this.#table.rowOf(path) !== undefined;
  }

  /** The hash with which the last build wrote a file, if it did. */
  hashOf(path: string): string | undefined {
    const row = this.#table.rowOf(path);
    return row === undefined ? undefined : this.#table.hashAt(row);
  }

  /** The size of a file as the last build wrote it, in bytes. */
  sizeOf(path: string): number | undefined {
    const row = this.#table.rowOf(path);
    return row === undefined ? undefined : this.#table.sizeAt(row);
  }

  /** Keeps a file for the new site if it is intact and has this fingerprint; returns whether it does. */
  keep(path: string, fingerprint: string): boolean {
    const row = this.#table.rowOf(path) ?? -1;
    if (this.#intact[row] !== 1 || this.#table.fingerprintAt(row) !== fingerprint) return false;
    this.#kept[row] = 1;
    return true;
  }

  /** Paths of the files that are kept. */
  keptPaths(): readonly string[] {
    return this.#paths((row) => this.#kept[row] === 1);
  }

  /** Paths of the files that are as they were written. */
  intactPaths(): readonly string[] {
    return this.#paths((row) => this.#intact[row] === 1);
  }

  /** Paths of all files that the last build wrote and that are not kept. */
  otherPaths(): readonly string[] {
    return this.#paths((row) => this.#kept[row] !== 1);
  }

  /** The files of the new site: those that are kept, and those that were written. */
  with(written: FileTable): FileTable {
    return this.#table.merge(this.#kept, written);
  }

  /** The intact files in a folder, with their fingerprints. */
  intactIn(folder: string): readonly { readonly path: string; readonly fingerprint: string }[] {
    const files: { path: string; fingerprint: string }[] = [];
    for (let row = 0; row < this.#table.size; row++) {
      const path = this.#table.pathAt(row);
      if (this.#intact[row] !== 1 || !path.startsWith(folder)) continue;
      files.push({ path, fingerprint: this.#table.fingerprintAt(row) });
    }
    return files;
  }

  #paths(filter: (row: number) => boolean): string[] {
    const paths: string[] = [];
    for (let row = 0; row < this.#table.size; row++) if (filter(row)) paths.push(this.#table.pathAt(row));
    return paths;
  }
}

const intact: Inspection = { modified: [], restamped: [], foreign: [] };
