import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a file that are in memory at a time. */
const chunkSize = 1 << 20;

/**
 * Reads a file of any size in pieces. Node.js reads no file of more than 2 GiB as a whole.
 *
 * @param visit receives each piece, which is valid only during the call
 */
export function forEachChunk(path: string, visit: (chunk: Uint8Array) => void): void {
  const buffer = new Uint8Array(chunkSize);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const length = readSync(file, buffer, 0, chunkSize, null);
      if (length === 0) return;
      visit(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
