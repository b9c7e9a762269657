import { lstatSync, renameSync, rmSync } from 'node:fs';

/**
 * Writes a file to a temporary path and renames it into place: readers see the old file or the new one, never half
 * of it. The temporary file is removed when writing fails; only a killed process leaves it behind. Whatever is at the
 * temporary path is removed first: a symbolic link would be written through.
 *
 * Plain JavaScript, because the compiler (`src/compile.mjs`) uses it before anything is compiled.
 *
 * @param {string} path its folder must exist
 * @param {(temporary: string) => void} write writes the whole file to the path it is given
 * @param {string} [temporary] on the same file system as `path`
 */
export function writeAtomically(path, write, temporary = `${path}.tmp`) {
  try {
    if (lstatSync(temporary, { throwIfNoEntry: false }) !== undefined) rmSync(temporary);
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/**
 * Whatever prevented the write may prevent the removal too; the first error is the one to report.
 *
 * @param {string} path
 */
function removeQuietly(path) {
  try {
    rmSync(path, { force: true });
  } catch {}
}
