/** Whether the site has, or may have, a file of its own at a path, or in a folder above it. */
export function isPathOfSite(path: string): boolean {
  if (/(^|\/)\.clipfile/.test(path)) return true;
  const [first = ''] = path.split('/', 1);
  return path === first ? ownFiles.test(path) : ownFolders.has(first);
}

const ownFiles =
  /^(index|404|about|accessibility|actors|map|matrix|network|search|sources|timeline|topics|withdrawn)(-\d+)?\.html$|^(sitemap.*\.xml|robots\.txt|_headers)$/;
const ownFolders: ReadonlySet<string> = new Set(
  'actors assets items on-this-day pages search sources timeline topics'.split(' '),
);
