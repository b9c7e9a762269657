import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { frontItems } from '../archive/front-items.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { maxMeasuredSize, readAttachment } from '../read/attachment-file.ts';
import { resizePicture } from '../read/resize-picture.ts';
import type { PictureForm, PictureSize } from '../records/picture.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface SmallerPicture extends PlannedFile, PictureSize {
  readonly form: PictureForm;
  /** In the content folder, on the disk. */
  readonly original: string;
}

/** So many are in memory and at work at a time. */
const batchSize = 4;

/** The smaller forms of pictures, for the lists and pages that show them. */
export function picturesOutput({
  archive,
  content,
  diskPath,
}: Pick<SiteInputs, 'archive' | 'content' | 'diskPath'>): Output {
  return skipUnchanged<SmallerPicture>({
    progress: { write: 'Making pictures smaller' },
    plan: () =>
      [...formsShown(archive)].map(([path, { form, of }]) => {
        const { width, height } = archive.pictures.get(of)?.[form] ?? { width: 0, height: 0 };
        // The path has a hash of the original's bytes.
        return { path, fingerprint: path, form, width, height, original: join(content, diskPath(of)) };
      }),
    make: (changed) => makeAll(changed),
  });
}

/** By address, those that a page shows and that are not the picture itself. */
function formsShown(
  archive: Archive,
): ReadonlyMap<string, { readonly form: PictureForm; readonly of: string }> {
  const shown = new Map<string, { form: PictureForm; of: string }>();
  const add = (form: PictureForm, of: string | undefined) => {
    const path = of === undefined ? undefined : archive.pictures.get(of)?.[form]?.path;
    if (of && path?.startsWith('assets/pictures/')) {
      shown.set(path, { form, of });
    }
  };
  for (const { picture } of archive.items) add('row', picture);
  for (const { tag } of [...archive.topics, ...archive.actors]) add('portrait', tag.image?.path);
  add('lead', frontItems(archive, 0).lead?.picture);
  return shown;
}

async function* makeAll(pictures: readonly SmallerPicture[]): AsyncIterable<readonly SiteFile[]> {
  for (let start = 0; start < pictures.length; start += batchSize) {
    yield await Promise.all(pictures.slice(start, start + batchSize).map(make));
  }
}

/** @throws {ContentChangedError} where the file is no longer as it was when it was checked */
async function make({ path, form, width, height, original }: SmallerPicture): Promise<SiteFile> {
  const bytes = readAttachment(original, maxMeasuredSize);
  if (bytes === undefined) throw new ContentChangedError(original);
  try {
    return { path, content: await resizePicture(bytes, form, { width, height }) };
  } catch {
    throw new ContentChangedError(original);
  }
}
