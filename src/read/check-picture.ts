import { type FileType, shownTypes, typeOfBytes } from '../attachments/file-type.ts';
import { maxRewrittenSize } from '../attachments/published-as.ts';
import { sanitizeSvg } from '../attachments/sanitize-svg.ts';
import { sizeIn } from './measure-picture.ts';

/**
 * The kind of a picture by its bytes, whatever its host calls it; or why it is none that pages can show. What could run
 * in an SVG file is left out when the site is built, as of every other.
 */
export function checkPicture(bytes: Uint8Array): { readonly type: FileType } | { readonly reason: string } {
  const type = typeOfBytes(bytes);
  if (type === undefined || !shownTypes.has(type)) return { reason: notShown(bytes, type) };
  if (type === 'svg') {
    if (bytes.length > maxRewrittenSize) return { reason: 'it is an SVG picture of more than 20 MB' };
    const sanitized = sanitizeSvg(bytes);
    return 'mistake' in sanitized ? { reason: `it is a broken SVG picture: ${sanitized.mistake}` } : { type };
  }
  const size = sizeIn(bytes);
  if (size === undefined) return { reason: 'it is a broken picture' };
  if (size.width <= 2 && size.height <= 2) {
    return { reason: `it is a point of ${size.width} × ${size.height} pixels, by which sites count readers` };
  }
  return { type };
}

function notShown(bytes: Uint8Array, type: FileType | undefined): string {
  if (bytes.length === 0) return 'it is empty';
  if (type !== undefined) return `browsers do not show ${type.toUpperCase()} as a picture`;
  const start = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
  return /^\s*<(?:!doctype html|html|head|body)/i.test(start)
    ? 'it is a web page and no picture'
    : 'it is no picture';
}
