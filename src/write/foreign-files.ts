import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * @param written the paths of the files that Clipfile wrote
 */
export function foreignFilesIn(folder: string, written: ReadonlySet<string>): readonly string[] {
  const foreign: string[] = [];
  const visit = (within: string): void => {
    const names = namesIn(join(folder, within));
    if (names === undefined) foreign.push(within.slice(0, -1));
    for (const name of names ?? []) {
      const path = within + name;
      if (name.startsWith('.') || written.has(path)) continue;
      const stat = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) visit(`${path}/`);
      else if (stat !== undefined) foreign.push(path);
    }
  };
  visit('');
  return foreign.sort();
}

/** Undefined where the folder may not be read: Clipfile wrote nothing there. `lost+found` on a disk is such a folder. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      return undefined;
    throw error;
  }
}

/** The paths at which there is still a file. */
export function stillPresent(paths: readonly string[], folder: string): readonly string[] {
  return paths.filter((path) => lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined);
}

/** The foreign files in the way of new files: at one of their paths, or in place of a folder that they need. */
export function obstaclesTo(paths: readonly string[], folder: string): readonly string[] {
  /** Folders that exist, or can be made. */
  const free = new Set<string>();
  const obstacles = new Set<string>();
  for (const path of paths) {
    const obstacle = obstacleTo(path, folder, free);
    if (obstacle !== undefined) obstacles.add(obstacle);
  }
  return [...obstacles];
}

function obstacleTo(path: string, folder: string, free: Set<string>): string | undefined {
  if (statOf(join(folder, path)) !== undefined) return path;
  for (let parent = dirname(path); parent !== '.' && !free.has(parent); parent = dirname(parent)) {
    const stat = statOf(join(folder, parent));
    if (stat !== undefined && !stat.isDirectory()) return parent;
    free.add(parent);
  }
  return undefined;
}

/** Undefined where nothing exists. Node 20 throws where a parent of the path is a file. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
