import { hash } from 'node:crypto';
import { imageSize } from 'image-size';
import { publishedAs } from '../attachments/published-as.ts';
import {
  type Picture,
  type PictureForm,
  type PictureSize,
  type ShownPicture,
  sizeOfForm,
  sizesInText,
} from '../records/picture.ts';
import { isAnimated } from './animated-picture.ts';
import { isWhole } from './resize-picture.ts';

/** A picture of pixels as its file says. Plain data. */
export interface Measured extends PictureSize {
  /** Of its bytes: the name of its smaller forms. */
  readonly hash: string;
  /** Whether it can be made smaller; undefined where this computer cannot say. */
  readonly isWhole: boolean | undefined;
  /** Set where it moves, so that it has no smaller form in a text. */
  readonly isAnimated?: true;
}

/** A picture that pages can show, of pixels or not. */
export function isPicture(path: string): boolean {
  return isPixelPicture(path) || publishedAs(path).as === 'picture';
}

/** The kinds that browsers show and that have a size in pixels. */
export function isPixelPicture(path: string): boolean {
  return /\.(png|apng|jpe?g|jpe|jfif|gif|webp|avif)$/i.test(path);
}

/** Undefined where the bytes are no picture. */
export async function measurePicture(bytes: Uint8Array): Promise<Measured | undefined> {
  const size = sizeIn(bytes);
  if (size === undefined) return undefined;
  return {
    ...size,
    hash: hash('sha256', bytes, 'hex').slice(0, 16),
    isWhole: await isWhole(bytes),
    ...(isAnimated(bytes) && { isAnimated: true }),
  };
}

/** The size with which a picture is shown: a camera may have been held upright. */
export function sizeIn(bytes: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const size = orientation > 4 ? { width: height, height: width } : { width, height };
    const rounded = { width: Math.round(size.width), height: Math.round(size.height) };
    return rounded.width > 0 && rounded.height > 0 ? rounded : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A picture as pages show it. Its smaller forms have addresses of their own, which follow from its bytes; where they
 * cannot be made here, the picture itself is in their place.
 *
 * @param path in the content folder
 */
export function pictureOf(path: string, { width, height, hash, isWhole, isAnimated }: Measured): Picture {
  const shown = { path: publishedAs(path).path, width, height };
  const formOf = (form: PictureForm) => {
    const size = sizeOfForm(form, { width, height });
    if (size === undefined || isWhole === false) return {};
    return {
      [form]: isWhole === undefined ? shown : { path: `assets/pictures/${hash}-${form}.webp`, ...size },
    };
  };
  const widths =
    isWhole !== true || isAnimated
      ? []
      : sizesInText({ width, height }).map(
          (size): ShownPicture => ({ path: `assets/pictures/${hash}-${size.width}.webp`, ...size }),
        );
  return {
    ...{ width, height, ...formOf('row'), ...formOf('lead'), ...formOf('portrait') },
    ...(widths.length > 0 && { widths }),
  };
}
