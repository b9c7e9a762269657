import { relativePath } from '../html/paths.ts';
import { isWebAddress } from '../records/address.ts';
import { isMistake, type Mistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';

/** Where a Markdown file stands, and the page that it becomes. */
export interface LinkBase {
  /** In the content folder: `items/2024/port-strike.md`, or `about.md`. */
  readonly file: string;
  /** On the site: `items/port-strike.html`, or `about.html`. */
  readonly page: string;
}

/** What a link or an image in Markdown leads to, and the address to write into the page. */
export type Link =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'page'; readonly href: string; readonly path: string }
  | { readonly kind: 'file'; readonly href: string; readonly path: string };

/**
 * Reads the destination of a link. Allowed are `http:`, `https:` and `mailto:` addresses; another item by its file's
 * name, `other.md`, in whatever folder; a page of the site by its address from this page, `../topics/trade.html`;
 * and a file by its path from this file. Whether page or file exist is for the whole archive to tell.
 */
export function readLink(destination: string, base: LinkBase): Link | Mistake {
  const text = destination.trim();
  const quoted = quote(text);
  if (text === '') return { message: 'link without a destination', hint: allowedLinks };
  if (/[\p{Cc}\p{Cs}\\]/u.test(text)) {
    return {
      message: `link with a character that addresses do not have: ${quoted}`,
      hint: 'Folders are separated by /.',
    };
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return readAbsolute(text, scheme);
  if (text.startsWith('/')) {
    const hint =
      'The site may stand in any folder. Write the path from this file, or a whole https:// address.';
    return { message: `link that starts with /: ${quoted}`, hint };
  }
  if (text.startsWith('#') || text.startsWith('?')) {
    return {
      message: `link within the page: ${quoted}`,
      hint: 'Headings have no addresses of their own. Take the link out.',
    };
  }
  return readRelative(text, base);
}

const allowedLinks =
  'A link leads to an https:, http: or mailto: address, to another item (other-item.md), or to a file beside this one.';

function readAbsolute(text: string, scheme: string): Link | Mistake {
  const allowed = scheme === 'mailto' ? mailbox.test(text) : isWebAddress(text.replaceAll(' ', '%20'));
  if (allowed) return { kind: 'web', href: text.replace(/["'<>`{}|^ ]/g, encodeURIComponent) };
  const known = ['http', 'https', 'mailto'].includes(scheme);
  const message = known
    ? `link to an address that is not complete: ${quote(text)}`
    : `link of a kind that is not allowed: ${quote(text)}`;
  return { message, hint: allowedLinks };
}

const mailbox = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?\S*)?$/i;

function readRelative(text: string, base: LinkBase): Link | Mistake {
  const link = readPath(text, base);
  if (isMistake(link) || link.kind !== 'page' || !text.includes('#')) return link;
  return {
    message: `link to a place within a page: ${quote(text)}`,
    hint: 'Headings have no addresses of their own. Take out the # and what follows it.',
  };
}

function readPath(text: string, base: LinkBase): Link | Mistake {
  const [, encodedPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  const path = decodePath(encodedPath);
  if (path === undefined) {
    const hint = 'A % starts two hexadecimal digits, %20 for a space. Write %25 for the character itself.';
    return { message: `link that is wrongly encoded: ${quote(text)}`, hint };
  }
  const tail = suffix.replace(/["'<>`{}|^ ]/g, encodeURIComponent);
  const item = /([^/]*)\.md$/.exec(path)?.[1];
  if (item !== undefined) return pageLink(`items/${item}.html`, base, tail);
  const page = joinPath(base.page, path);
  if (page !== undefined && isPage(page)) return pageLink(page, base, tail);
  const file = joinPath(base.file, path);
  if (file === undefined || (base.file.startsWith('items/') && !file.startsWith('items/'))) {
    return {
      message: `link out of the archive: ${quote(text)}`,
      hint: 'A file to show or to link stands beside the item, in items/ or a folder within.',
    };
  }
  return { kind: 'file', path: file, href: relativePath(base.page, encodePath(file)) + tail };
}

function pageLink(path: string, base: LinkBase, tail: string): Link {
  return { kind: 'page', path, href: relativePath(base.page, encodePath(path)) + tail };
}

/** The form that addresses of pages have, also in capitals, which are the same on some disks. */
function isPage(path: string): boolean {
  return /^((items|topics|actors|timeline)\/)?[^/]+\.html$/i.test(path);
}

/** Where a relative path leads from a file; undefined where it leads out of the folder that holds all. */
function joinPath(from: string, path: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /[\p{Cc}\\]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
