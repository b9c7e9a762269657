import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { forEachChunk } from '../cache/file-chunks.ts';
import { hashOfFile } from '../cache/file-table.ts';
import { statOf } from './output-tree.ts';

/**
 * Copies the bytes of a file of any size, and not its permissions: what is on the site can be read, whoever may read
 * the original.
 */
export function copyBytes(from: string, to: string): void {
  const copy = openSync(to, 'w');
  try {
    forEachChunk(from, (chunk) => {
      for (let written = 0; written < chunk.length; )
        written += writeSync(copy, chunk, written, chunk.length - written);
    });
  } finally {
    closeSync(copy);
  }
}

/** Whether a file has the bytes of the original, and can be read by all who can read a new file. */
export function isCopyOf(original: string, path: string): boolean {
  const found = statOf(path);
  if (found?.isFile() !== true || found.size !== statSync(original).size) return false;
  const readers = 0o444 & ~process.umask();
  return (found.mode & readers) === readers && hashOfFile(original) === hashOfFile(path);
}
