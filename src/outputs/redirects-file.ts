import type { Archive } from '../archive/archive.ts';
import { encodePath } from '../html/paths.ts';
import { formerAddresses } from '../pages/redirects.ts';

/**
 * The file `_redirects`, in the format of Netlify, Cloudflare Pages and GitLab Pages: in each line an address, that to which
 * it leads, and the status. Those of the site come first, since hosts follow the first line that matches, and the
 * owner's may have wildcards; an address that the owner has a line for is left to that. Hosts that show a file before they
 * follow a line show the page at the address, which leads on, too.
 *
 * @param own the owner's file, or nothing
 * @returns undefined where there is no line at all
 */
export function redirectsText(archive: Archive, own: string): string | undefined {
  const ownRules = own.split('\n').flatMap(ruleOf);
  const taken = new Set(ownRules.map(({ from }) => from));
  // Netlify follows a line to an address that has a page only if it says so. Others do not know the sign.
  const status = ownRules.some(({ isForced }) => isForced) ? '301!' : '301';
  const lines: string[] = [];
  for (const { path, target } of formerAddresses(archive)) {
    const from = addressOf(path);
    const line = `${from} ${addressOf(target)} ${status}\n`;
    if (!taken.has(from) && line.length <= maxLineLength) lines.push(line);
  }
  const ours = lines
    .sort()
    .slice(0, Math.max(0, maxRules - ownRules.length))
    .join('');
  if (own === '') return ours === '' ? undefined : ours;
  return `${ours}${own}`;
}

/**
 * Cloudflare follows 2,000 lines without wildcards, each of at most 1,000 characters
 * (https://developers.cloudflare.com/pages/configuration/redirects/). Beyond that, the pages lead on.
 */
const maxRules = 2000;
const maxLineLength = 1000;

/** The address of a page as a browser asks for it. */
function addressOf(path: string): string {
  return `/${encodePath(path.replace(/(^|\/)index\.html$/, '$1'))}`;
}

function ruleOf(line: string): readonly { readonly from: string; readonly isForced: boolean }[] {
  const [from = '', ...rest] = line.trim().split(/\s+/);
  if (from === '' || from.startsWith('#')) return [];
  return [{ from: encoded(from), isForced: rest.some((token) => /^\d{3}!$/.test(token)) }];
}

/** The same address may be written with or without escapes. */
function encoded(address: string): string {
  try {
    return encodePath(decodeURI(address).normalize('NFC'));
  } catch {
    return address;
  }
}
