import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { type PublishedFile, publishedAs } from '../attachments/published-as.ts';
import { sanitizeSvg } from '../attachments/sanitize-svg.ts';
import { savedPage } from '../attachments/saved-page.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { portraitOf } from '../pages/links.ts';
import type { Site } from '../pages/page-model.ts';
import { readAttachment } from '../read/attachment-file.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';
import { stampFingerprint } from './stamp-fingerprint.ts';

interface Attachment extends PlannedFile, PublishedFile {
  /** In the content folder, on the disk. */
  readonly original: string;
}

/**
 * The scans and documents that published items, the about page and pages of the owner's own show or link. SVG pictures and saved web pages are
 * published in a form in which they run nothing; all others are copied.
 */
export function attachmentsOutput({
  archive,
  content,
  diskPath,
  site,
}: Pick<SiteInputs, 'archive' | 'content' | 'diskPath' | 'site'>): Output {
  const frame = fingerprintOf(JSON.stringify(site));
  return skipUnchanged<Attachment>({
    plan: () =>
      attachmentPaths(archive).map((path) => {
        const original = join(content, diskPath(path));
        const published = publishedAs(path);
        const stamp = stampFingerprint(original);
        return {
          ...published,
          original,
          fingerprint: published.as === 'web page' ? `${stamp} ${frame}` : stamp,
        };
      }),
    make: (changed) => publish(changed, site),
  });
}

/** Their paths in the content folder. */
function attachmentPaths(archive: Archive): readonly string[] {
  const { items, about, ownPages, topics, actors } = archive;
  const paths = new Set(about?.attachments);
  for (const { attachments } of ownPages) for (const path of attachments) paths.add(path);
  for (const { tag } of [...topics, ...actors]) {
    // Of most images, only a smaller form is shown.
    const path = portraitOf(tag, archive)?.path;
    if (path !== undefined && path === tag.image?.path) paths.add(path);
  }
  for (const { attachments } of items) for (const path of attachments) paths.add(path);
  for (const path of [...paths]) {
    const poster = archive.files.get(path)?.poster;
    if (poster !== undefined) paths.add(poster);
  }
  return [...paths].sort();
}

/** What is not copied is made one by one, because each may be large. */
function* publish(changed: readonly Attachment[], site: Site): Iterable<readonly SiteFile[]> {
  for (const attachment of changed) {
    const { path, as, original } = attachment;
    if (as === 'copy' || as === 'text') yield [{ path, copyOf: original }];
    else yield [{ path, content: contentOf(attachment, site) }];
  }
}

/** @throws {ContentChangedError} where the file is no longer as it was when it was checked */
function contentOf({ path, as, original }: Attachment, site: Site): string {
  const bytes = readAttachment(original);
  if (bytes === undefined) throw new ContentChangedError(original);
  if (as === 'web page') return savedPage(bytes, { path, site });
  const sanitized = sanitizeSvg(bytes);
  if ('mistake' in sanitized) throw new ContentChangedError(original);
  return sanitized.svg;
}
