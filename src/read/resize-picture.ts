import type { Sharp } from 'sharp';
import type { PictureForm, PictureSize } from '../records/picture.ts';

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

/**
 * A smaller form of a picture, as WebP. Of a tall picture the top is kept: there are the faces of people and the titles
 * of newspapers.
 *
 * @param size as `sizeOfForm` returns it
 * @throws where the picture cannot be read
 */
export async function resizePicture(
  bytes: Uint8Array,
  form: PictureForm,
  { width, height }: PictureSize,
): Promise<Uint8Array> {
  const sharp = await loadSharp();
  if (sharp === undefined) throw new Error('The package sharp is not installed');
  const picture = open(sharp, bytes, 'none');
  const { width: wholeWidth, height: wholeHeight } = (await picture.metadata()).autoOrient;
  return (
    picture
      .resize(width, height, {
        fit: form === 'portrait' ? 'fill' : 'cover',
        position: wholeHeight > wholeWidth ? 'top' : 'centre',
      })
      // What is drawn in black on nothing would not be seen on a dark page.
      .flatten({ background: '#fff' })
      .webp({ quality: 72 })
      .toBuffer()
  );
}

/** Turned as its camera was held. */
function open(sharp: LoadPicture, bytes: Uint8Array, failOn: 'none' | 'error'): Sharp {
  return sharp(bytes, { failOn, limitInputPixels: false }).autoOrient();
}
