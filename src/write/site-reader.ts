import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOfBytes } from '../cache/file-table.ts';
import { errorCode } from '../error-code.ts';
import type { OutputFolder } from './output-folder.ts';
import type { WrittenFiles } from './written-files.ts';

/** Tells of the files of a site while it is written: those of the last build, and those of this one so far. */
export interface WrittenSiteReader {
  /** Size and SHA-256, in hexadecimal digits, of a file that this build keeps or has put already. */
  factsOf(path: string): { readonly bytes: number; readonly sha256: string } | undefined;
  /** The text of a file as the last build wrote it; undefined where it is not there or somebody has changed it. */
  textOf(path: string): string | undefined;
}

/** @param output the folder as it is written, once that has begun */
export function siteReader(
  folder: string,
  before: WrittenFiles,
  output: () => OutputFolder | undefined,
): WrittenSiteReader {
  return {
    factsOf: (path) => {
      const put = output()?.fileAt(path);
      const hash = put?.hash ?? before.hashOf(path);
      const bytes = put?.stamp.size ?? before.sizeOf(path);
      if (hash === undefined || bytes === undefined) return undefined;
      return { bytes, sha256: Buffer.from(hash, 'base64url').toString('hex') };
    },
    textOf: (path) => {
      const hash = before.isIntact(path) ? before.hashOf(path) : undefined;
      if (hash === undefined) return undefined;
      const bytes = readIfThere(join(folder, path));
      // Stamps may lie, and then the text would be wrong in other files too.
      return bytes !== undefined && hashOfBytes(bytes) === hash ? bytes.toString('utf8') : undefined;
    },
  };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
