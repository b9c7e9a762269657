import { isPathOfSite } from './own-paths.ts';
import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/**
 * The path of the page that leads on from an address of an earlier site: `/2014/05/strike/` is
 * `2014/05/strike/index.html`. Undefined where a folder of files cannot have a page at it, or the site has another.
 *
 * @param address from the root of the site, beginning with `/`
 */
export function formerPath(address: string): string | undefined {
  const decoded = decode(address);
  if (decoded === undefined || !/^\/[^/]/.test(decoded) || decoded.length > 500) return undefined;
  const segments = decoded.slice(1).replace(/\/$/, '').split('/');
  const last = segments.at(-1) ?? '';
  if (!segments.every(isName) || segments.slice(0, -1).some((each) => /\.html?$/i.test(each)))
    return undefined;
  if (otherFile.test(last)) return undefined;
  const path = /\.html?$/i.test(last) ? segments.join('/') : [...segments, 'index.html'].join('/');
  return isPathOfSite(path.toLowerCase()) ? undefined : path;
}

export function notAFormerAddress(text: string): Mistake {
  const kind = 'no page can be at this address';
  const hint =
    'Write an address of an earlier site from its root, such as /2014/05/strike/ or /strike.html, where this site has no page.';
  return { kind, message: `${kind}: ${quote(text)}`, hint };
}

/** Addresses with a query are answered by programs. */
function decode(address: string): string | undefined {
  const [path = '', query] = address.split(/[?#]/, 2);
  if (query !== undefined && address.includes('?')) return undefined;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** A name that every disk can have. */
function isName(segment: string): boolean {
  return segment !== '' && segment.length <= 100 && !/^[.\s]|[.\s]$|[\p{Cc}\\:*?"<>|]/u.test(segment);
}

const otherFile = /\.(php\d?|aspx?|jsp|cgi|xml|rss|atom|json|txt|pdf|jpe?g|png|gif|svg|css|js|zip)$/i;
