import type { ContentFolder } from '../read/folder.ts';

/**
 * Files in the folders of attachments that nothing shows or links: in `items/`, and in every other folder beside it
 * that has a file which the archive shows.
 *
 * @param shown paths in the content folder
 */
export function unshownFiles(disk: ContentFolder, shown: ReadonlySet<string>): readonly string[] {
  const roots = new Set(['items']);
  for (const path of shown) {
    const slash = path.indexOf('/');
    if (slash > 0) roots.add(path.slice(0, slash));
  }
  return [...roots]
    .sort()
    .filter((root) => !ownFolders.has(root))
    .flatMap((root) => filesIn(root, disk))
    .filter((path) => !shown.has(path));
}

/** Folders whose files have another use. */
const ownFolders: ReadonlySet<string> = new Set(['pages', 'static', 'theme']);

function filesIn(folder: string, disk: ContentFolder): readonly string[] {
  return disk.namesIn(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const kind = disk.kindOf(path);
    if (kind === 'folder') return filesIn(path, disk);
    return kind === 'file' && !isOfNoReader(name) ? [path] : [];
  });
}

/** Items, and what systems and editors leave behind. */
function isOfNoReader(name: string): boolean {
  return /(\.md|~|\.bak|\.orig)$/.test(name) || /^(Thumbs\.db|desktop\.ini)$/i.test(name);
}
