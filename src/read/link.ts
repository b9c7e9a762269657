import { relativePath } from '../html/paths.ts';
import { isWebAddress } from '../records/address.ts';
import { isMistake, type Mistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';

/** The base for resolving links: a Markdown file and the page it becomes. */
export interface LinkBase {
  /** Path in the content folder: `items/2024/port-strike.md` or `about.md`. */
  readonly file: string;
  /** Path on the site: `items/port-strike.html` or `about.html`. */
  readonly page: string;
}

/** The target of a link or an image in Markdown, with the address to write into the page. */
export type Link =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'page'; readonly href: string; readonly path: string }
  | { readonly kind: 'file'; readonly href: string; readonly path: string };

/**
 * Parses the destination of a link. Allowed are `http:`, `https:` and `mailto:` addresses; another item by its file
 * name, `other.md`, in any folder; a page of the site by its address relative to this page, `../topics/trade.html`;
 * and a file by its path relative to this file. Does not check whether the page or the file exists.
 */
export function readLink(destination: string, base: LinkBase): Link | Mistake {
  const text = destination.trim();
  const quoted = quote(text);
  if (text === '') return { message: 'link without a destination', hint: allowedLinks };
  if (/[\p{Cc}\p{Cs}\\]/u.test(text)) {
    return {
      kind: 'link contains a character that is not allowed',
      message: `link contains a character that is not allowed: ${quoted}`,
      hint: 'Separate folders with /, and remove backslashes and control characters.',
    };
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return readAbsolute(text, scheme);
  if (text.startsWith('/')) {
    const hint =
      'The site may be published in any folder. Write the path from this file, or a full https:// address.';
    return { kind: 'link that starts with /', message: `link that starts with /: ${quoted}`, hint };
  }
  if (text.startsWith('#') || text.startsWith('?')) {
    return {
      kind: 'link within the same page',
      message: `link within the same page: ${quoted}`,
      hint: 'Headings have no addresses of their own. Remove the link.',
    };
  }
  return readRelative(text, base);
}

const allowedLinks =
  'A link may lead to an https:, http: or mailto: address, to another item (other-item.md), or to a file next to this one.';

function readAbsolute(text: string, scheme: string): Link | Mistake {
  const allowed = scheme === 'mailto' ? mailbox.test(text) : isWebAddress(text.replaceAll(' ', '%20'));
  if (allowed) return { kind: 'web', href: text.replace(/["'<>`{}|^ ]/g, encodeURIComponent) };
  const kind = ['http', 'https', 'mailto'].includes(scheme)
    ? 'link to an incomplete address'
    : 'unsupported kind of link';
  return { kind, message: `${kind}: ${quote(text)}`, hint: allowedLinks };
}

const mailbox = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?\S*)?$/i;

function readRelative(text: string, base: LinkBase): Link | Mistake {
  const link = readPath(text, base);
  if (isMistake(link) || link.kind !== 'page' || !text.includes('#')) return link;
  return {
    kind: 'link to a section of a page',
    message: `link to a section of a page: ${quote(text)}`,
    hint: 'Headings have no addresses of their own. Remove the # and everything after it.',
  };
}

function readPath(text: string, base: LinkBase): Link | Mistake {
  const [, encodedPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  const path = decodePath(encodedPath);
  if (path === undefined) {
    const hint =
      'Two hexadecimal digits must follow a %, as in %20 for a space. For a percent sign, write %25.';
    return {
      kind: 'link with an invalid % code',
      message: `link with an invalid % code: ${quote(text)}`,
      hint,
    };
  }
  const tail = suffix.replace(/["'<>`{}|^ ]/g, encodeURIComponent);
  const item = /([^/]*)\.md$/.exec(path)?.[1];
  if (item !== undefined) return pageLink(`items/${item}.html`, base, tail);
  const page = joinPath(base.page, path);
  if (page !== undefined && isPage(page)) return pageLink(page, base, tail);
  const file = joinPath(base.file, path);
  if (file === undefined || (base.file.startsWith('items/') && !file.startsWith('items/'))) {
    return {
      kind: 'link leads out of the archive',
      message: `link leads out of the archive: ${quote(text)}`,
      hint: base.file.startsWith('items/')
        ? 'Files that an item shows or links to must be in items/ or in a folder inside it.'
        : 'This file may link to files in the content folder and to pages of the site, such as topics.html.',
    };
  }
  return { kind: 'file', path: file, href: relativePath(base.page, encodePath(file)) + tail };
}

function pageLink(path: string, base: LinkBase, tail: string): Link {
  return { kind: 'page', path, href: relativePath(base.page, encodePath(path)) + tail };
}

/** Whether a path has the form of a page address, in upper or lower case, because some disks ignore case. */
function isPage(path: string): boolean {
  return /^((items|topics|actors|timeline)\/)?[^/]+\.html$/i.test(path);
}

/** Resolves a path relative to a file; undefined if it leads above the root folder. */
function joinPath(from: string, path: string): string | undefined {
  const segments = from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
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
