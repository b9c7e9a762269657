import { createHash, hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { forEachChunk } from './file-chunks.ts';
import { type Stamp, stampAt, stampColumn } from './stamp.ts';
import { joinColumns, type TextColumn, textAt, textColumn } from './text-column.ts';

/** A file of the site as it was written. */
export interface WrittenFile {
  readonly stamp: Stamp;
  /** Of its bytes. Stamps change where a site is copied, or restored on a host. */
  readonly hash: string;
  /** Of what its bytes follow from: at one path, equal fingerprints mean equal bytes. */
  readonly fingerprint: string;
}

/** Files in columns, because a site has tens of thousands: plain data that is saved and passed to threads at once. */
export interface FileColumns {
  readonly paths: TextColumn;
  readonly hashes: TextColumn;
  readonly fingerprints: TextColumn;
  /** Size, mtime and ctime of each. */
  readonly stamps: Float64Array;
}

/** The files of a site, one in each row. */
export class FileTable {
  readonly columns: FileColumns;
  #rows: ReadonlyMap<string, number> | undefined;

  constructor(columns: FileColumns) {
    this.columns = columns;
  }

  static of(files: ReadonlyMap<string, WrittenFile>): FileTable {
    const all = [...files.values()];
    return new FileTable({
      paths: textColumn([...files.keys()]),
      hashes: textColumn(all.map(({ hash }) => hash)),
      fingerprints: textColumn(all.map(({ fingerprint }) => fingerprint)),
      stamps: stampColumn(all.map(({ stamp }) => stamp)),
    });
  }

  get size(): number {
    return this.columns.paths.ends.length;
  }

  pathAt(row: number): string {
    return textAt(this.columns.paths, row);
  }

  hashAt(row: number): string {
    return textAt(this.columns.hashes, row);
  }

  fingerprintAt(row: number): string {
    return textAt(this.columns.fingerprints, row);
  }

  /** In bytes. */
  sizeAt(row: number): number | undefined {
    return stampAt(this.columns.stamps, row)?.size;
  }

  rowOf(path: string): number | undefined {
    this.#rows ??= new Map(Array.from({ length: this.size }, (_, row) => [this.pathAt(row), row]));
    return this.#rows.get(path);
  }

  /** The same files with new stamps in some rows. */
  withStamps(stamps: readonly (readonly [row: number, stamp: Stamp])[]): FileTable {
    if (stamps.length === 0) return this;
    const all = this.columns.stamps.slice();
    for (const [row, { size, mtime, ctime }] of stamps) all.set([size, mtime, ctime], 3 * row);
    return new FileTable({ ...this.columns, stamps: all });
  }

  /**
   * The rows that are kept, followed by all rows of another table.
   *
   * @param kept by row, 1 for a file that is kept
   */
  merge(kept: Uint8Array, others: FileTable): FileTable {
    const runs: (readonly [FileColumns, from: number, to: number])[] = [];
    for (let from = kept.indexOf(1); from >= 0; ) {
      const end = kept.indexOf(0, from);
      const to = end < 0 ? kept.length : end;
      runs.push([this.columns, from, to]);
      from = kept.indexOf(1, to);
    }
    runs.push([others.columns, 0, others.size]);
    const joined = (name: 'paths' | 'hashes' | 'fingerprints') =>
      joinColumns(runs.map(([columns, from, to]) => [columns[name], from, to]));
    const paths = joined('paths');
    const stamps = new Float64Array(paths.ends.length * 3);
    let at = 0;
    for (const [columns, from, to] of runs) {
      stamps.set(columns.stamps.subarray(3 * from, 3 * to), 3 * at);
      at += to - from;
    }
    return new FileTable({
      paths,
      hashes: joined('hashes'),
      fingerprints: joined('fingerprints'),
      stamps,
    });
  }
}

/** Whether each column has a row for each file. */
export function isComplete({ paths, hashes, fingerprints, stamps }: FileColumns): boolean {
  const rows = paths.ends.length;
  return hashes.ends.length === rows && fingerprints.ends.length === rows && stamps.length === 3 * rows;
}

export const noFiles = FileTable.of(new Map());

export function hashOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** Larger files are not read as a whole. In bytes. */
const largeFile = 16_000_000;

/** The same as `hashOfBytes`, for a file of any size. */
export function hashOfFile(path: string): string {
  if (statSync(path).size <= largeFile) return hashOfBytes(readFileSync(path));
  const sum = createHash('sha256');
  forEachChunk(path, (chunk) => sum.update(chunk));
  return sum.digest('base64url');
}
