/**
 * The names at the root of the site that are its own, in one place: a static file, a former address or a file that an
 * item shows may have none of them, whether or not this archive has such a page.
 */

const pages =
  /^(index|404|about|accessibility|actors|corrections|data|map|matrix|network|search|sources|timeline|topics|withdrawn)(-\d+)?\.html$/;
const otherFiles =
  /^(sitemap.*\.xml|robots\.txt|_headers|_redirects|opensearch\.xml|feed\.(xml|json)|(bagit|bag-info|(tag)?manifest-sha256)\.txt)$/;
/** Everything in them is the site's. */
const folders: ReadonlySet<string> = new Set(
  'actors assets corrections data feeds on-this-day search sources timeline topics'.split(' '),
);
/** In these, files that items and pages show are beside the pages of the site. */
const sharedFolders: ReadonlySet<string> = new Set(['items', 'pages']);

/** The lines that a host is to follow. The owner's own, in `static/`, are added to those of the site. */
export const redirectsFile = '_redirects';

/** Whether the site has, or may have, a file of its own at a path, or a file or folder of its own above it. */
export function isPathOfSite(path: string): boolean {
  if (/(^|\/)\.clipfile/.test(path)) return true;
  const [first = ''] = path.split('/', 1);
  return isNameOfSite(first) || sharedFolders.has(first);
}

/**
 * The same for a file that an item or a page shows, which may lie beside the pages of items.
 *
 * @param path on the site
 */
export function isInTheWayOfSite(path: string): boolean {
  const [first = '', second = ''] = path.toLowerCase().split('/', 2);
  // At the root only pages are HTML, and a path cannot be a file and a folder.
  return sharedFolders.has(first) ? second.endsWith('.html') : first.endsWith('.html') || isNameOfSite(first);
}

/** Whether the site has, or may have, a folder of this name that is its own alone. */
export function isFolderOfSite(name: string): boolean {
  return folders.has(name);
}

function isNameOfSite(name: string): boolean {
  return folders.has(name) || pages.test(name) || otherFiles.test(name);
}
