import { join } from 'node:path';
import { sanitizeSvg } from '../attachments/sanitize-svg.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { readAttachment } from '../read/attachment-file.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

/** The pictures and fonts of the owner's theme. SVG pictures are published in a form in which they run nothing. */
export function themeMediaOutput({
  look,
  content,
  diskPath,
}: Pick<SiteInputs, 'look' | 'content' | 'diskPath'>): Output {
  return skipUnchanged<PlannedFile & { readonly original: string }>({
    plan: () => {
      const { logo, logoDark, favicon, image, fonts } = look;
      const files = [logo, logoDark, favicon, image, ...fonts].flatMap((file) => file ?? []);
      // One picture may have two uses.
      return [...new Map(files.map((file) => [file.path, file])).values()].map(({ path, original }) => ({
        path,
        original: join(content, diskPath(original)),
        // The path has a hash of the bytes.
        fingerprint: path,
      }));
    },
    make: (changed) => changed.map(({ path, original }) => [publish(path, original)]),
  });
}

/** @throws {ContentChangedError} where the file is no longer as it was when it was checked */
function publish(path: string, original: string): SiteFile {
  if (!path.endsWith('.svg')) return { path, copyOf: original };
  const bytes = readAttachment(original);
  const sanitized = bytes && sanitizeSvg(bytes);
  if (sanitized === undefined || 'mistake' in sanitized) throw new ContentChangedError(original);
  return { path, content: sanitized.svg };
}
