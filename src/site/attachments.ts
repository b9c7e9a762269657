import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';

/** A file of the content folder that goes to the site as it is. */
export interface Attachment {
  /** In the site, and the same in the content folder. */
  readonly path: string;
  readonly from: string;
}

/** The scans and documents that published items and the about page show or link. */
export function attachmentsOf({ items, about }: Archive, folder: string): readonly Attachment[] {
  const bodies = [...items.map((item) => item.body), ...(about === undefined ? [] : [about.body])];
  const paths = new Set(bodies.flatMap((body) => body.attachments));
  return [...paths].sort().map((path) => ({ path, from: join(folder, path) }));
}
