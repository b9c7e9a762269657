import type { ContentFolder } from '../read/folder.ts';
import type { FileStamps } from './file-stamps.ts';
import { type Stamp, settledStamp, stampColumn } from './stamp.ts';

/** Everything in a content folder, as far as the system says without reading the files. */
export interface ContentListing {
  /** One entry a line: its kind and its path. */
  readonly names: string;
  /** Size, mtime and ctime of each entry, in the order of the names; NaN where they cannot be relied on. */
  readonly stamps: Float64Array;
}

/** Lists a content folder; undefined where one of its folders may not be read. */
export function listContent(disk: ContentFolder, fileStamps: FileStamps): ContentListing | undefined {
  const moment = Date.now();
  const names: string[] = [];
  const stamps: (Stamp | undefined)[] = [];
  const visit = (folder: string): void => {
    for (const [name, kind] of disk.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      names.push(`${kind} ${path}`);
      stamps.push(settledStamp(kind === 'file' ? fileStamps.stampOf(path) : constantStamp, moment));
      if (kind === 'folder') visit(path);
    }
  };
  try {
    visit('');
  } catch {
    return undefined;
  }
  return { names: names.join('\n'), stamps: stampColumn(stamps) };
}

/** For what is not a file, of which only the name and the kind count. */
const constantStamp: Stamp = { size: 0, mtime: 0, ctime: 0 };

/** Whether nothing changed between two listings. */
export function sameListing(a: ContentListing | undefined, b: ContentListing | undefined): boolean {
  if (a === undefined || b === undefined || a.names !== b.names) return false;
  return a.stamps.every((value, i) => value === b.stamps[i]);
}
