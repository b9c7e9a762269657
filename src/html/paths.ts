/**
 * Paths name files of the site from its root, with `/` and without one in front: `items/port-strike.html`.
 * Every link on a page is relative, so that the site works at any address and from a disk.
 */

/** The relative address that leads from one page of the site to another file of it. */
export function relativePath(from: string, to: string): string {
  const folder = from.lastIndexOf('/') + 1;
  if (to.startsWith(from.slice(0, folder))) return to.slice(folder);
  return rootOf(from) + to;
}

/** What leads from a page to the site's root: nothing for `about.html`, `../` for `items/port-strike.html`. */
function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** The one address of a page for search engines. The front page has that of the site. */
export function absoluteAddress(path: string, siteUrl: string): string {
  return path === 'index.html' ? siteUrl : siteUrl + path;
}
