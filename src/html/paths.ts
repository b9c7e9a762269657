/**
 * Paths are relative to the site's root, with `/` as separator and no leading one: `items/port-strike.html`.
 * Every link on a page but `404.html` is relative, so the site works under any URL and from a local disk.
 */

/** The relative URL from one page of the site to another file of the site. */
export function relativePath(from: string, to: string): string {
  const folderLength = from.lastIndexOf('/') + 1;
  if (to.startsWith(from.slice(0, folderLength))) return to.slice(folderLength);
  return pathToRoot(from) + to;
}

/** A path as it is written in a URL. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The path from a page to the site's root: empty for `about.html`, `../` for `items/port-strike.html`. */
function pathToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** The canonical URL of a page. The front page has the site's own URL. */
export function absoluteUrl(path: string, siteUrl: string): string {
  return path === 'index.html' ? siteUrl : siteUrl + encodeURI(path);
}
