import { join } from 'node:path';
import { group } from 'd3-array';
import type { Archive } from '../archive/archive.ts';
import { frontItems } from '../archive/front-items.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { maxMeasuredSize, readAttachment } from '../read/attachment-file.ts';
import { resizePicture, type WantedPicture } from '../read/resize-picture.ts';
import type { PictureForm, ShownPicture, SmallerForm } from '../records/picture.ts';
import type { Output, PlannedFile, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

interface SmallerPicture extends PlannedFile, WantedPicture {
  /** In the content folder, on the disk. */
  readonly original: string;
}

/** So many originals are in memory and at work at a time. */
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
      [...formsShown(archive)].map(([path, { of, ...wanted }]) => ({
        // The path has a hash of the original's bytes.
        ...{ path, fingerprint: path, ...wanted },
        original: join(content, diskPath(of)),
      })),
    make: (changed) => makeAll(changed),
  });
}

/** By address, those that a page shows and that are not the picture itself. */
function formsShown(archive: Archive): ReadonlyMap<string, WantedPicture & { readonly of: string }> {
  const { items, about, ownPages, topics, actors, pictures } = archive;
  const shown = new Map<string, WantedPicture & { readonly of: string }>();
  const add = (form: SmallerForm, of: string, picture: ShownPicture | undefined) => {
    if (picture?.path.startsWith('assets/pictures/')) {
      shown.set(picture.path, { form, of, width: picture.width, height: picture.height });
    }
  };
  const addForm = (form: PictureForm, of: string | undefined) => {
    if (of !== undefined) add(form, of, pictures.get(of)?.[form]);
  };
  for (const { picture } of items) addForm('row', picture);
  for (const { tag } of [...topics, ...actors]) addForm('portrait', tag.image?.path);
  addForm('lead', frontItems(archive, 0).lead?.picture);
  for (const { attachments } of [...items, ...(about ? [about] : []), ...ownPages]) {
    for (const path of attachments) {
      const { poster } = archive.files.get(path) ?? {};
      for (const of of poster === undefined ? [path] : [path, poster]) {
        for (const size of pictures.get(of)?.widths ?? []) add('text', of, size);
      }
    }
  }
  return shown;
}

/** All forms of one picture are made together. */
async function* makeAll(pictures: readonly SmallerPicture[]): AsyncIterable<readonly SiteFile[]> {
  const byOriginal = [...group(pictures, ({ original }) => original).values()];
  for (let start = 0; start < byOriginal.length; start += batchSize) {
    yield (await Promise.all(byOriginal.slice(start, start + batchSize).map(make))).flat();
  }
}

/** @throws {ContentChangedError} where the file is no longer as it was when it was checked */
async function make(forms: readonly SmallerPicture[]): Promise<readonly SiteFile[]> {
  const original = forms[0]?.original ?? '';
  const bytes = readAttachment(original, maxMeasuredSize);
  if (bytes === undefined) throw new ContentChangedError(original);
  try {
    const made = await resizePicture(bytes, forms);
    return forms.map(({ path }, index) => ({ path, content: made[index] ?? new Uint8Array() }));
  } catch {
    throw new ContentChangedError(original);
  }
}
