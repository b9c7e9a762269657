import { type lstatSync, statSync } from 'node:fs';

/** What the system says about a file without reading it. A file whose stamp is unchanged has unchanged content. */
export interface Stamp {
  /** In bytes. */
  readonly size: number;
  /** When its bytes were changed, in milliseconds since 1970. Programs can set it to anything. */
  readonly mtime: number;
  /** When its bytes or metadata were changed. No program can set it. */
  readonly ctime: number;
}

/** The stamp of a file; undefined where there is none. Symbolic links are followed, unless by `lstatSync`. */
export function stampOf(
  path: string,
  look: typeof statSync | typeof lstatSync = statSync,
): Stamp | undefined {
  try {
    const stat = look(path, { throwIfNoEntry: false });
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

/** Stamps in a column: size, mtime and ctime of each, or three NaN, which equal nothing, where there is none. */
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

/** The stamp, where a change to the file after the given moment is sure to change it. */
export function settledStamp(stamp: Stamp | undefined, moment: number): Stamp | undefined {
  return stamp !== undefined && isSettled(stamp, moment) ? stamp : undefined;
}

/**
 * Whether a change to the file after the given moment is sure to change its stamp. The clocks of disks are coarse: a
 * file can be saved twice within one tick and keep its stamp.
 *
 * @param moment in milliseconds since 1970
 */
export function isSettled({ mtime, ctime }: Stamp, moment: number): boolean {
  // Some disks count in steps of one or two seconds, all others in steps of at most ten milliseconds.
  const tick = Number.isInteger(mtime / 1000) ? 2000 : 100;
  return Math.max(mtime, ctime) < moment - tick;
}
