import { type Dirent, lstatSync, readdirSync, realpathSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code.ts';
import { isWithin } from '../is-within.ts';
import { isSitePath } from './site-path.ts';

/** What is at a path, without following a symbolic link. `other` is a device, a pipe or a socket. */
export type Kind = 'file' | 'folder' | 'link' | 'other';

/** Undefined where there is nothing, or nothing can be: a parent is no folder, or a name is too long for the disk. */
export function kindAt(path: string): Kind | undefined {
  const stat = statOf(path);
  if (stat === undefined) return undefined;
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'link' : 'other';
}

/** Of a path itself: a symbolic link is not followed. Undefined where `kindAt` is. */
export function statOf(path: string): Stats | undefined {
  return orNothing(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** The folders in an output folder, each as it was when it was first asked for. */
export class OutputTree {
  readonly #root: string;
  readonly #realRoot: string | undefined;
  readonly #blocked = new Map<string, string | undefined>();

  /** @param root the output folder, which may be a symbolic link itself */
  constructor(root: string) {
    this.#root = root;
    this.#realRoot = orNothing(() => realpathSync(root));
  }

  /**
   * What prevents that a folder with this path is really inside the output folder: the path itself or one above it
   * that is no folder, or a symbolic link that leads to nothing or out of the output folder. Undefined where the
   * folder is inside, or can be made.
   */
  blockerOf(folder: string): string | undefined {
    if (folder === '.') return undefined;
    if (!isSitePath(folder)) return folder;
    const known = this.#blocked.get(folder);
    if (known !== undefined || this.#blocked.has(folder)) return known;
    const blocker = this.blockerOf(dirname(folder)) ?? (this.#canHold(folder) ? undefined : folder);
    this.#blocked.set(folder, blocker);
    return blocker;
  }

  #canHold(folder: string): boolean {
    const path = join(this.#root, folder);
    const kind = kindAt(path);
    if (kind !== 'link') return kind === undefined || kind === 'folder';
    const target = orNothing(() => realpathSync(path));
    if (target === undefined || this.#realRoot === undefined) return false;
    return target !== this.#realRoot && isWithin(target, this.#realRoot) && statSync(target).isDirectory();
  }
}

/**
 * The paths of everything in a folder that is no folder, hidden files too, and of folders that may not be read.
 * Symbolic links are not followed.
 */
export function filesBelow(root: string, folder: string): readonly string[] {
  const entries = entriesOf(join(root, folder));
  if (entries === undefined) return [folder];
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/** Undefined where the folder may not be read. */
export function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (/^(EACCES|EPERM)$/.test(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Removes a folder in which there are at most other empty folders. Throws the system's error where there are files. */
export function removeEmptyFolder(path: string): void {
  for (const name of readdirSync(path)) removeEmptyFolder(join(path, name));
  rmdirSync(path);
}

/** Undefined instead of the errors by which systems say that there is nothing. */
function orNothing<Result extends string | Stats>(look: () => Result | undefined): Result | undefined {
  try {
    return look();
  } catch (error) {
    if (nothing.has(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

const nothing: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL']);
