import { dirname, join } from 'node:path';
import { entriesOf, filesBelow, kindAt, OutputTree } from './output-tree.ts';

/** The output folder has files that Clipfile did not write, at paths where it has to write its own. */
export class ForeignFilesError extends Error {
  constructor(folder: string, paths: readonly string[]) {
    super(
      `${folder} contains files that Clipfile did not create and would have to replace: ${listBriefly(paths)}.\n` +
        '    Choose another folder with --output, or move these files elsewhere.',
    );
  }
}

/** `a, b, c and 2 more` */
export function listBriefly(paths: readonly string[]): string {
  return paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
}

/**
 * The files in an output folder that Clipfile did not write, sorted. Hidden files, which belong to hosts and to
 * version control, are left out.
 *
 * @param written the paths of the files that are as Clipfile wrote them
 */
export function foreignFilesIn(folder: string, written: ReadonlySet<string>): readonly string[] {
  const foreign: string[] = [];
  const visit = (within: string): void => {
    const entries = entriesOf(join(folder, within));
    // Clipfile wrote nothing where it may not read. `lost+found` on a disk is such a folder.
    if (entries === undefined) foreign.push(within.slice(0, -1));
    for (const entry of entries ?? []) {
      const path = within + entry.name;
      // Some disks of macOS list the names that they were given in another form.
      if (entry.name.startsWith('.') || written.has(path) || written.has(path.normalize('NFC'))) continue;
      if (entry.isDirectory()) visit(`${path}/`);
      else foreign.push(path);
    }
  };
  visit('');
  return foreign.sort();
}

/** The paths at which there is still a file. */
export function stillPresent(paths: readonly string[], folder: string): readonly string[] {
  return paths.filter((path) => kindAt(join(folder, path)) !== undefined);
}

/**
 * The foreign files in the way of new files: at one of their paths, in a folder at one of their paths, or in place of a
 * folder that they need. A symbolic link that leads out of the output folder is in the way of all that it would take
 * out of it.
 *
 * @param owns whether what is at a path is Clipfile's, and may be replaced
 */
export function obstaclesTo(
  paths: Iterable<string>,
  folder: string,
  owns: (path: string) => boolean = () => false,
): readonly string[] {
  const tree = new OutputTree(folder);
  const obstacles = new Set<string>();
  for (const path of paths) {
    const blocker = tree.blockerOf(dirname(path));
    const found = blocker !== undefined ? [blocker] : filesAt(path, folder);
    for (const each of found) if (!owns(each)) obstacles.add(each);
  }
  return [...obstacles];
}

function filesAt(path: string, folder: string): readonly string[] {
  const kind = kindAt(join(folder, path));
  if (kind === undefined) return [];
  return kind === 'folder' ? filesBelow(folder, path) : [path];
}
