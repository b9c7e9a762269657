import type { ContentFolder } from '../read/folder.ts';
import { isSettled, type Stamp, stampColumn } from './stamp.ts';

/** Everything that stands in a content folder, as far as the system tells without reading it. */
export interface ContentListing {
  /** What stands there, a line each: what it is, and its path. */
  readonly names: string;
  /** Size and two times of each, in the order of the names; numbers that equal nothing where a time may deceive. */
  readonly stamps: Float64Array;
}

/** Lists a content folder; undefined where a folder in it may not be read. */
export function listContent(disk: ContentFolder): ContentListing | undefined {
  const moment = Date.now();
  const names: string[] = [];
  const stamps: (Stamp | undefined)[] = [];
  const visit = (folder: string): void => {
    for (const [name, kind] of disk.list(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      names.push(`${kind} ${path}`);
      const stamp = kind === 'file' ? disk.stampOf(path) : { size: 0, mtime: 0, ctime: 0 };
      stamps.push(stamp !== undefined && isSettled(stamp, moment) ? stamp : undefined);
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

export function sameContent(a: ContentListing | undefined, b: ContentListing | undefined): boolean {
  if (a === undefined || b === undefined || a.names !== b.names) return false;
  return a.stamps.every((value, i) => value === b.stamps[i]);
}
