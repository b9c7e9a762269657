import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type FileType, shownTypes, typeOfBytes } from '../attachments/file-type.ts';
import {
  isOfUnknownKind,
  isServerProgram,
  looksLikeMarkup,
  maxRewrittenSize,
  publishedAs,
} from '../attachments/published-as.ts';
import { checkPicture } from '../read/check-picture.ts';
import { fileStem } from '../records/file-name.ts';
import type { ForeignAttachment } from './attachment.ts';

/** In bytes. */
export const maxAttachedSize = 100_000_000;

/** An attachment that may be copied. */
export interface AttachedFile extends ForeignAttachment {
  /** The name of its copy, unless another has it: `front-page.jpg`. */
  readonly copyName: string;
  /** Whether pages can show it as a picture. */
  readonly isPicture: boolean;
}

/**
 * Whether an attachment can be a file of the archive: its kind by its bytes, whatever its name says, and nothing that
 * this computer, a host or a browser would run.
 */
export function checkAttachment(attachment: ForeignAttachment): AttachedFile | { readonly reason: string } {
  const { name, content } = attachment;
  const size = content instanceof Uint8Array ? content.length : content.size;
  if (size === 0) return { reason: 'it is empty' };
  if (size > maxAttachedSize) return { reason: 'it is larger than 100 MB' };
  const start = startOf(content);
  const type = typeOfBytes(start);
  const ending = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isServerProgram(name) || programs.test(ending)) return { reason: 'it is a program, or has one in it' };
  if (type === 'svg' || (type !== undefined && shownTypes.has(type) && size <= maxPictureSize)) {
    if (size > maxPictureSize) return { reason: 'it is an SVG picture of more than 20 MB' };
    const checked = checkPicture(bytesOf(content));
    if ('reason' in checked) return checked;
  }
  if (type === undefined && knownBySignature.test(ending)) {
    return { reason: `it is no ${ending.toUpperCase()} file, whatever its name says` };
  }
  // A file that ends in .md would be taken for an item.
  const kind = type ?? (/^(?:md|markdown)$/.test(ending) ? 'txt' : ending);
  if (kind === '') return { reason: 'its name does not say what it is' };
  if (isOfUnknownKind(`a.${kind}`) && looksLikeMarkup(start)) {
    return { reason: 'it is a web page or XML under another name' };
  }
  if (publishedAs(`a.${kind}`).as === 'web page' && size > maxRewrittenSize) {
    return { reason: 'it is a web page of more than 20 MB' };
  }
  const isPicture = type !== undefined && shownTypes.has(type);
  return { ...attachment, copyName: `${fileStem(name, isPicture ? 'picture' : 'file')}.${kind}`, isPicture };
}

/** In bytes: what is larger is a picture only if it is opened. */
const maxPictureSize = 20_000_000;

export function bytesOf(content: ForeignAttachment['content']): Uint8Array {
  return content instanceof Uint8Array ? content : readFileSync(content.path);
}

function startOf(content: ForeignAttachment['content']): Uint8Array {
  if (content instanceof Uint8Array) return content.subarray(0, 4096);
  const start = new Uint8Array(4096);
  const file = openSync(content.path, 'r');
  try {
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Endings of files that say by their first bytes what they are. */
const knownBySignature = new RegExp(
  `^(?:${(['jpg', 'png', 'gif', 'webp', 'avif', 'heic', 'tif', 'bmp', 'pdf', 'svg'] satisfies FileType[]).join('|')}|jpe?|jfif|jpeg|apng|tiff|svgz)$`,
);

/** What systems run when it is opened. */
const programs =
  /^(?:exe|com|scr|msi|msix|bat|cmd|ps1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|jar|apk|app|dmg|pkg|deb|rpm|sh|lnk|url|desktop|reg|dll|cpl|scf|xlsm|docm|pptm|chm|iso)$/;
