import { once } from 'node:events';
import {
  closeSync,
  createWriteStream,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FileList } from './file-list.ts';

/** What was packed. */
export interface PackedSite {
  readonly files: number;
  /** Of the ZIP, in bytes. */
  readonly bytes: number;
}

/** A file is in the way that is no ZIP, or a folder. */
export class NoZipError extends Error {}

/**
 * Packs the files of a built site into one ZIP, in which they are in one folder. Foreign files are left out. The same
 * site gives the same bytes with the same version of Node.js: files are sorted, and all have one time and the same
 * permissions.
 *
 * @param site the folder of the site, which must not change meanwhile
 * @param folder the name of the folder in the ZIP
 * @throws {NoZipError}
 */
export async function packSite(site: string, zipPath: string, folder: string): Promise<PackedSite> {
  if (existsSync(zipPath) && !isZip(zipPath)) throw new NoZipError(zipPath);
  const { default: yazl } = await import('yazl');
  const paths = new FileList(site).paths.toSorted((a, b) => (a < b ? -1 : 1));
  const zip = new yazl.ZipFile();
  const failed = once(zip, 'error').then(([error]) => {
    throw error;
  });
  // Without an error it is pending for ever.
  failed.catch(() => {});
  for (const path of paths) {
    zip.addFile(join(site, path), `${folder}/${path}`, {
      mtime: firstMoment,
      forceDosTimestamp: true,
      mode: 0o100644,
      compress: !isCompressed.test(path),
    });
  }
  zip.end();
  const temporary = `${zipPath}.tmp`;
  try {
    await Promise.race([pipeline(zip.outputStream, createWriteStream(temporary)), failed]);
    renameSync(temporary, zipPath);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { files: paths.length, bytes: lstatSync(zipPath).size };
}

/** The first moment of a ZIP, which has times of no zone: the same everywhere. */
const firstMoment = new Date(1980, 0, 1);

/** Would not become smaller. */
const isCompressed = /\.(png|jpe?g|gif|webp|avif|woff2?|zip|gz|mp[34]|m4a|webm|ogg|docx|xlsx|epub)$/i;

/** An empty file may become one. */
function isZip(path: string): boolean {
  if (!lstatSync(path).isFile()) return false;
  const start = Buffer.alloc(2);
  const file = openSync(path, 'r');
  try {
    return readSync(file, start, 0, 2, 0) === 0 || start.toString('latin1') === 'PK';
  } finally {
    closeSync(file);
  }
}
