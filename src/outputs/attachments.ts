import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { isSettled, stampOf } from '../cache/stamp.ts';

/** A file of the content folder that goes to the site as it is. */
export interface Attachment {
  /** In the site, and the same in the content folder. */
  readonly path: string;
  readonly from: string;
  /** As far as the system tells without reading the file. */
  readonly fingerprint: string;
}

/** The scans and documents that published items and the about page show or link. */
export function attachmentsOf({ items, about }: Archive, folder: string): readonly Attachment[] {
  const bodies = [...items.map((item) => item.body), ...(about === undefined ? [] : [about.body])];
  const paths = new Set(bodies.flatMap((body) => body.attachments));
  return [...paths].sort().map((path) => {
    const from = join(folder, path);
    return { path, from, fingerprint: fingerprintOf(from) };
  });
}

/** A stamp that may stand for other bytes by and by stands for nothing. */
function fingerprintOf(file: string): string {
  const moment = Date.now();
  const stamp = stampOf(file);
  if (stamp === undefined || !isSettled(stamp, moment)) return `unsettled ${moment}`;
  return `${stamp.size} ${stamp.mtime} ${stamp.ctime}`;
}
