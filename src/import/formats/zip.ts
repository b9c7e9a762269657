import type { Entry } from 'yauzl';
import type { ByteSource } from './byte-reader.ts';

/** A ZIP of any size, of which only the list of its files is in memory. */
export interface Zip {
  /** Named by the path of the ZIP and their own. Nothing is ever written by these names. */
  readonly files: readonly ByteSource[];
  readonly close: () => void;
}

/** Damage in a ZIP. */
export class DamagedZip extends Error {}

/** No archive of one crawl has so many. */
const maxFiles = 100_000;

/**
 * Lists the files of a ZIP, by its central directory.
 *
 * @throws {DamagedZip} where it is none, or a name in it leads out of it; later, its files throw it where they are damaged
 */
export async function openZip(file: string): Promise<Zip> {
  // As Node.js and the compiled package load a module of CommonJS alike.
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false }).catch(damaged);
  const files: ByteSource[] = [];
  try {
    if (zip.entryCount > maxFiles) throw new DamagedZip('it has more than 100,000 files');
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) files.push(sourceOf(entry));
    }
  } catch (error) {
    zip.close();
    return damaged(error);
  }
  return { files, close: () => zip.close() };

  function sourceOf(entry: Entry): ByteSource {
    const isStored = entry.compressionMethod === 0;
    return {
      name: `${file}/${entry.fileName}`,
      async *from(offset) {
        try {
          if (isStored) {
            const options = { decodeFileData: false, start: Math.min(offset, entry.compressedSize) };
            yield* await zip.openReadStreamPromise(entry, options);
            return;
          }
          // What is compressed cannot be entered in the middle.
          let left = offset;
          for await (const chunk of await zip.openReadStreamPromise(entry)) {
            if (left < chunk.length) yield chunk.subarray(left);
            left = Math.max(0, left - chunk.length);
          }
        } catch (error) {
          damaged(error);
        }
      },
    };
  }
}

function damaged(error: unknown): never {
  throw new DamagedZip(error instanceof Error ? error.message : String(error));
}
