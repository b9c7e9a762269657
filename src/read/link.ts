import { publishedAs } from '../attachments/published-as.ts';
import { encodePath, relativePath } from '../html/paths.ts';
import { isWebAddress } from '../records/address.ts';
import type { Mistake, Problem } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { FetchedPictures } from './fetched-pictures.ts';
import { hostAddress, meantAddress } from './meant-address.ts';

/** The base for resolving links: a Markdown file and the page it becomes. */
export interface LinkBase {
  /** Path in the content folder: `items/2024/port-strike.md` or `about.md`. */
  readonly file: string;
  /** Path on the site: `items/port-strike.html` or `about.html`. */
  readonly page: string;
  /** In a folder of another program, what its links may mean. */
  readonly targets?: LinkTargets;
  /** Pictures of other sites that the archive has; by default none. */
  readonly fetched?: FetchedPictures | undefined;
}

/** What the links of a folder that another program made lead to. */
export interface LinkTargets {
  /** The id of the item whose file has this path, or a name like this, with or without its folder and extension. */
  readonly item: (path: string) => string | undefined;
  /** The path in the content folder of a file that has this path or, if no other has it, this name. */
  readonly file: (path: string) => string | undefined;
}

/** The target of a link or an image in Markdown, with the address to write into the page. */
export type Link =
  | {
      readonly kind: 'web';
      readonly href: string;
      /** What was mended of it, to be warned of. */
      readonly mended?: LinkMistake;
    }
  | { readonly kind: 'page'; readonly href: string; readonly path: string }
  /** Its path is that in the content folder. */
  | { readonly kind: 'file'; readonly href: string; readonly path: string };

/**
 * What is wrong with a link. It is a warning where the link may have worked elsewhere, as many in old texts have: the
 * page then shows its words without a link, or with one where it is certain where that was meant to lead. A link into the archive itself must be right.
 */
export interface LinkMistake extends Mistake, Pick<Problem, 'severity'> {}

/**
 * Parses the destination of a link. Allowed are `http:`, `https:` and `mailto:` addresses; another item by its file
 * name, `other.md`, in any folder but `pages/`; a page of the owner's own by the path of its file, `../pages/history.md`; a page of the site by its address relative to this page, `../topics/trade.html`;
 * and a file by its path relative to this file. Does not check whether the page or the file exists.
 */
export function readLink(destination: string, base: LinkBase): Link | LinkMistake {
  const text = destination.trim();
  if (text === '') return warning('link without a destination', '', `${wordsOnly} ${allowedLinks}`);
  if (/[\p{Cc}\p{Cs}]/u.test(text)) {
    return error('link contains a character that is not allowed', text, 'Remove the control characters.');
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && isAllowed(text, scheme)) {
    return { kind: 'web', href: hrefOf(text) };
  }
  const meant = meantAddress(text);
  if (meant !== undefined) {
    if (meant.isCertain) {
      const mended = warning(meant.kind, text, `It leads to ${meant.address}. Write that.`);
      return { kind: 'web', href: hrefOf(meant.address), mended };
    }
    const folder = ` For a folder next to this file, write ./${text}.`;
    return warning(meant.kind, text, `${wordsOnly} Write ${meant.address}.${folder}`);
  }
  if (text.startsWith('\\\\')) return unsupported(text, 'file');
  if (scheme !== undefined) return notAllowed(text, scheme);
  if (text.includes('\\')) {
    return error(
      'link with backslashes',
      text,
      `Separate folders with /: ${quote(text.replaceAll('\\', '/'))}.`,
    );
  }
  if (base.targets !== undefined && !/^[#?]/.test(text)) return readForeignPath(text, base, base.targets);
  if (text.startsWith('/')) {
    return warning(
      'link that starts with /',
      text,
      `${wordsOnly} The site may be published in any folder. Write the path from this file, or a full https:// address.`,
    );
  }
  if (text.startsWith('#') || text.startsWith('?')) {
    return warning(
      'link within the same page',
      text,
      wordProcessorNote.test(text)
        ? `${wordsOnly} For a footnote, write [^1] in the text, and its words in a paragraph that begins with [^1]:.`
        : `${wordsOnly} No heading of this text has these words. Correct or remove the link.`,
    );
  }
  return readPath(text, base);
}

function hrefOf(address: string): string {
  return address.replace(/["'<>`{}|^ ]/g, encodeURIComponent);
}

function warning(kind: string, destination: string, hint: string): LinkMistake {
  return { kind, message: messageOf(kind, destination), hint, severity: 'warning' };
}

function error(kind: string, destination: string, hint: string): LinkMistake {
  return { kind, message: messageOf(kind, destination), hint, severity: 'error' };
}

function messageOf(kind: string, destination: string): string {
  return destination === '' ? kind : `${kind}: ${quote(destination)}`;
}

const wordsOnly = 'Its words are shown without a link.';

/** The ids that word processors give to footnotes in the HTML that they write. */
const wordProcessorNote = /^#(_?(ftn|edn|fn|ftnt|footnote|endnote)|sd(foot|end)note|cite_)/i;

const allowedLinks =
  'A link may lead to an https:, http: or mailto: address, to another item (other-item.md), or to a file next to this one.';

function isAllowed(text: string, scheme: string): boolean {
  if (scheme === 'mailto') return mailbox.test(text);
  return isWebAddress(text.replaceAll(' ', '%20')) && !/^https?:\/\/https?[:/]/i.test(text);
}

function notAllowed(text: string, scheme: string): LinkMistake {
  return ['http', 'https', 'mailto'].includes(scheme)
    ? warning('link to an incomplete address', text, `${wordsOnly} ${allowedLinks}`)
    : unsupported(text, scheme.length === 1 ? 'file' : scheme);
}

function unsupported(text: string, scheme: string): LinkMistake {
  const hint = `${wordsOnly} ${otherSchemes[scheme] ?? ''}${allowedLinks}`;
  return warning('unsupported kind of link', text, hint);
}

/** Paths of Windows count as files: `C:/scan.pdf` has a scheme of one letter, `\\\\server\\scan.pdf` none. */
const otherSchemes: Readonly<Record<string, string>> = {
  file: 'The file is on one computer only: copy it next to this one and link to its name. ',
  ftp: 'To show the address, write it in the text, without brackets around it. ',
  tel: 'To show the number, write it in the text. ',
};

const mailbox = /^mailto:[^\s@:/?#]+@[^\s@:/?#]+(\?\S*)?$/i;

function readPath(text: string, base: LinkBase): Link | LinkMistake {
  const [, encodedPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  const path = decodePath(encodedPath);
  if (path === undefined) {
    const hint =
      'Two hexadecimal digits must follow a %, as in %20 for a space. For a percent sign, write %25.';
    return error('link with an invalid % code', text, hint);
  }
  const tail = suffix.replace(/["'<>`{}|^ ]/g, encodeURIComponent);
  const ownPage = /^pages\/([^/]+)\.md$/.exec(joinPath(base.file, path) ?? '')?.[1];
  if (ownPage !== undefined) return pageLink(`pages/${ownPage}.html`, base, tail);
  const item = /(?:^|\/)([^/]*)\.md$/.exec(path)?.[1];
  if (item !== undefined) return pageLink(`items/${item}.html`, base, tail);
  const page = joinPath(base.page, path);
  if (page !== undefined && isPage(page)) return pageLink(page, base, tail);
  const file = joinPath(base.file, path);
  if (file === undefined || (base.file.startsWith('items/') && !file.startsWith('items/'))) {
    return error(
      'link leads out of the archive',
      text,
      base.file.startsWith('items/')
        ? 'Files that an item shows or links to must be in items/ or in a folder inside it.'
        : 'This file may link to files in the content folder and to pages of the site, such as topics.html.',
    );
  }
  return fileLink(file, base, tail);
}

/** In a folder of another program, a link may lead to what is not there: then its words are shown. */
function readForeignPath(text: string, base: LinkBase, targets: LinkTargets): Link | LinkMistake {
  const [, encodedPath = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  // Zola writes @/posts/fog.md.
  const path = (decodePath(encodedPath) ?? encodedPath).replace(/^@\//, '/');
  const joined = path.startsWith('/') ? path.slice(1) : joinPath(base.file, path);
  const item = joined === undefined ? undefined : targets.item(joined);
  if (item !== undefined) return pageLink(`items/${item}.html`, base, suffix);
  const file = joined === undefined ? undefined : targets.file(joined);
  if (file !== undefined) return fileLink(file, base);
  const page = joinPath(base.page, path);
  if (page !== undefined && /^(?:(topics|actors|timeline|pages)\/)[^/]+\.html$/.test(page)) {
    return pageLink(page, base, suffix);
  }
  const meant = hostAddress(text);
  if (meant !== undefined) {
    const mended = warning(meant.kind, text, `It leads to ${meant.address}. Write that.`);
    return { kind: 'web', href: hrefOf(meant.address), mended };
  }
  const hint = `${wordsOnly} No file of the archive has this path or name.`;
  return warning('link to what the archive does not have', text, hint);
}

/**
 * The link to a file of the content folder.
 *
 * @param path in the content folder
 */
export function fileLink(path: string, { page }: LinkBase, tail = ''): Link {
  return { kind: 'file', path, href: relativePath(page, encodePath(publishedAs(path).path)) + tail };
}

/** Without a fragment: headings have no ids. */
function pageLink(path: string, base: LinkBase, tail: string): Link {
  const href = relativePath(base.page, encodePath(path)) + tail.replace(/#.*$/s, '');
  return { kind: 'page', path, href };
}

/** Whether a path has the form of a page address, in upper or lower case, because some disks ignore case. */
function isPage(path: string): boolean {
  return /^((items|topics|actors|timeline|pages)\/)?[^/]+\.html$/i.test(path);
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
    const decoded = decodeURIComponent(path).normalize('NFC');
    return /[\p{Cc}\\]/u.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}
