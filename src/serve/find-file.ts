import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What a URL path leads to in the folder of a site. */
export type Found =
  /** `path` is relative to `root`, with `/`; `root` has no symbolic links, nor has the path from it. */
  | { readonly kind: 'file'; readonly root: string; readonly path: string }
  /** A folder with an index page, named without the slash at the end. */
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'missing' };

/**
 * Finds the file for a URL path, as hosts of static sites do: a folder is its `index.html`, and the `.html` at the end
 * of a page's name may be missing. Nothing outside the folder is found, nor a device, nor what begins with a dot other than
 * `.well-known/` (RFC 8615).
 *
 * @param urlPath without query, percent-encoded
 */
export function findFile(folder: string, urlPath: string): Found {
  const path = decodePath(urlPath);
  if (path === undefined) return { kind: 'malformed' };
  if (/(^|[/\\])\./.test(path.replace(/^\.well-known\//, ''))) return { kind: 'missing' };
  if (path === '' || path.endsWith('/')) return existing(folder, `${path}index.html`) ?? { kind: 'missing' };
  const file = existing(folder, path) ?? existing(folder, `${path}.html`);
  if (file !== undefined) return file;
  return existing(folder, `${path}/index.html`) === undefined
    ? { kind: 'missing' }
    : { kind: 'redirect', to: `${urlPath}/` };
}

/** The path from the site's root, with `/`; undefined where no browser would send it. */
function decodePath(urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const names = path.split(/[/\\]/);
  const hasEmptyName = names.slice(1, -1).includes('');
  const isMalformed =
    !path.startsWith('/') ||
    hasEmptyName ||
    path.includes('\0') ||
    names.includes('.') ||
    names.includes('..');
  return isMalformed ? undefined : path.slice(1);
}

function existing(folder: string, path: string): Found | undefined {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    const prefix = root.endsWith(sep) ? root : root + sep;
    if (!file.startsWith(prefix) || !statSync(file).isFile()) return undefined;
    return { kind: 'file', root, path: file.slice(prefix.length).replaceAll(sep, '/') };
  } catch {
    return undefined;
  }
}
