import type { Sharp } from 'sharp';
import { type PictureSize, type SmallerForm, textWidths } from '../records/picture.ts';

type LoadPicture = typeof import('sharp').default;

let loading: Promise<LoadPicture | undefined> | undefined;

/** The package has a native part, which may be missing on a system that it has none for. */
function loadSharp(): Promise<LoadPicture | undefined> {
  loading ??= import('sharp').then(
    ({ default: sharp }) => sharp,
    () => undefined,
  );
  return loading;
}

/** Whether pictures can be made smaller on this computer. */
export async function canResize(): Promise<boolean> {
  return (await loadSharp()) !== undefined;
}

/** Whether all of a picture can be read; undefined where this computer cannot say. */
export async function isWhole(bytes: Uint8Array): Promise<boolean | undefined> {
  const sharp = await loadSharp();
  if (sharp === undefined) return undefined;
  try {
    await open(sharp, bytes, 'error').resize(8).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** What a picture is to become: its form, and its size as `sizeOfForm` or `sizesInText` has it. */
export interface WantedPicture extends PictureSize {
  readonly form: SmallerForm;
}

/**
 * Smaller forms of a picture, as WebP, in the order in which they are wanted. Of a tall picture the top is kept: there
 * are the faces of people and the titles of newspapers. Each has the same bytes whichever others are wanted.
 *
 * @throws where the picture cannot be read
 */
export async function resizePicture(
  bytes: Uint8Array,
  wanted: readonly WantedPicture[],
): Promise<readonly Uint8Array[]> {
  const sharp = await loadSharp();
  if (sharp === undefined) throw new Error('The package sharp is not installed');
  const picture = open(sharp, bytes, 'none');
  const { width, height } = (await picture.metadata()).autoOrient;
  // To decode a scan takes longer than all else, so it is done once.
  const { data, info } = await picture
    .resize({ ...baseSize({ width, height }), fit: 'fill' })
    // What is drawn in black on nothing would not be seen on a dark page.
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: rawWidth, height: rawHeight, channels } = info;
  const base = { raw: { width: rawWidth, height: rawHeight, channels }, limitInputPixels: false };
  return Promise.all(
    wanted.map((each) =>
      sharp(data, base)
        .resize(each.width, each.height, {
          fit: each.form === 'portrait' || each.form === 'text' ? 'fill' : 'cover',
          position: height > width ? 'top' : 'centre',
        })
        // Half the work of the default, for files that are 2 per cent larger.
        .webp({ quality: 72, effort: 2 })
        .toBuffer(),
    ),
  );
}

/** The size from which all forms are made: as small as it may be while it has the pixels of each. */
function baseSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, Math.max((textWidths.at(-1) ?? width) / width, leadHeight / height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** In px: the most that a form has which is not as wide as its picture. */
const leadHeight = 640;

/** Turned as its camera was held. */
function open(sharp: LoadPicture, bytes: Uint8Array, failOn: 'none' | 'error'): Sharp {
  return sharp(bytes, { failOn, limitInputPixels: false }).autoOrient();
}
