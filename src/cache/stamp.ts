import { statSync } from 'node:fs';

/** What the system tells of a file without reading it. A file whose stamp is as it was holds what it held. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** When its bytes were changed, in milliseconds since 1970; programs can set it to what they like. */
  readonly mtime: number;
  /** When anything of it was changed, which no program can set. */
  readonly ctime: number;
}

/** The stamp of a file; undefined where there is none. Symbolic links are followed. */
export function stampOf(path: string): Stamp | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true
      ? { size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs }
      : undefined;
  } catch {
    return undefined;
  }
}

export function sameStamp(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.size === b.size && a.mtime === b.mtime && a.ctime === b.ctime
  );
}

/** Stamps in a column: size and two times of each, and numbers that equal nothing where there is none. */
export function stampColumn(stamps: readonly (Stamp | undefined)[]): Float64Array {
  const column = new Float64Array(stamps.length * 3).fill(Number.NaN);
  stamps.forEach((stamp, row) => {
    if (stamp !== undefined) column.set([stamp.size, stamp.mtime, stamp.ctime], 3 * row);
  });
  return column;
}

export function stampAt(column: Float64Array, row: number): Stamp | undefined {
  const [size = 0, mtime = 0, ctime = 0] = [column[3 * row], column[3 * row + 1], column[3 * row + 2]];
  return Number.isNaN(size) ? undefined : { size, mtime, ctime };
}

/**
 * Whether a file that is changed after a moment must get another stamp than this one. The clocks of disks are
 * coarse: a file can be saved twice within one tick, and keep its stamp.
 *
 * @param moment in milliseconds since 1970
 */
export function isSettled({ mtime, ctime }: Stamp, moment: number): boolean {
  // Some disks count whole seconds, or two of them; others at least every hundredth of one.
  const tick = Number.isInteger(mtime / 1000) ? 2000 : 100;
  return Math.max(mtime, ctime) < moment - tick;
}
