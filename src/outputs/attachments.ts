import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { settledStamp, stampOf } from '../cache/stamp.ts';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface Attachment extends PlannedFile {
  readonly copyOf: string;
}

/** The scans and documents that published items and the about page show or link. */
export function attachmentsOutput({
  archive,
  content,
  diskPath,
}: Pick<SiteInputs, 'archive' | 'content' | 'diskPath'>): Output {
  return skipUnchanged<Attachment>({
    plan: () =>
      attachmentPaths(archive).map((path) => {
        const copyOf = join(content, diskPath(path));
        return { path, copyOf, fingerprint: stampFingerprint(copyOf) };
      }),
    make: (changed) => [changed.map(({ path, copyOf }) => ({ path, copyOf }))],
  });
}

/** Their paths, which are the same in the site and in the content folder. */
function attachmentPaths({ items, about }: Archive): readonly string[] {
  const paths = new Set(about?.attachments);
  for (const { attachments } of items) for (const path of attachments) paths.add(path);
  return [...paths].sort();
}

/** A file is compared by its stamp, without being read, once a change is sure to change the stamp. */
function stampFingerprint(file: string): string {
  const moment = Date.now();
  const stamp = settledStamp(stampOf(file), moment);
  if (stamp === undefined) return `unsettled ${moment}`;
  return `${stamp.size} ${stamp.mtime} ${stamp.ctime}`;
}
