import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../error-code.ts';
import { isWithin } from '../is-within.ts';
import type { Mistake } from '../records/problem.ts';

/**
 * What a path in the content folder is. `outside`, `broken` and `loop` are symbolic links: to a target outside the
 * content folder, to a missing target, and to a folder that contains the link. `other` is a device, a pipe or a socket.
 */
export type FileKind = 'file' | 'folder' | 'outside' | 'broken' | 'loop' | 'other';

/**
 * The content folder on disk. Paths are relative to its root, with `/`. Names are compared case-sensitively, even on
 * disks that ignore case, and in Unicode's form NFC, because macOS and archives packed there write `ü` as `u` and a
 * mark. Of two names on the disk that differ only in that, the one in NFC counts. Names that start with a dot belong
 * to the system or an editor and are ignored, but for files such as `static/.nojekyll`, and so is `node_modules` beside
 * `site.yml`.
 */
export class ContentFolder {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #ignored: ReadonlySet<string>;
  #buffer = new Uint8Array(0);
  /** From each path that is not in NFC on the disk to what it is there. */
  readonly #diskPaths = new Map<string, string>();
  readonly #accessMistakes = new Map<string, Mistake | undefined>();
  readonly #listings = new Map<string, ReadonlyMap<string, FileKind>>();

  /**
   * Throws the system's error if the folder does not exist or cannot be read.
   *
   * @param ignored names beside `site.yml` that are not part of the archive, such as that of the built site
   */
  constructor(root: string, ignored: readonly string[] = []) {
    this.#root = resolve(root);
    this.#ignored = new Set(['node_modules', ...ignored]);
    this.#realRoot = realpathSync(root);
    this.list('');
  }

  /** The names in a folder, sorted by UTF-16 code units, and the kind of each. Throws if it cannot be read. */
  list(folder: string): ReadonlyMap<string, FileKind> {
    const cached = this.#listings.get(folder);
    if (cached !== undefined) return cached;
    const diskFolder = this.diskPath(folder);
    const entries = readdirSync(join(this.#root, diskFolder), { withFileTypes: true })
      .filter(({ name }) => !isHidden(name, folder) && !(folder === '' && this.#ignored.has(name)))
      .map((entry) => ({ entry, name: entry.name.normalize('NFC') }))
      .sort(
        (a, b) =>
          compare(a.name, b.name) || Number(a.entry.name === a.name) - Number(b.entry.name === b.name),
      );
    const listing = new Map(entries.map(({ entry, name }) => [name, this.#kindOfEntry(diskFolder, entry)]));
    for (const [name, { entry }] of new Map(entries.map((each) => [each.name, each]))) {
      if (name === entry.name && folder === diskFolder) continue;
      this.#diskPaths.set(joined(folder, name), joined(diskFolder, entry.name));
    }
    this.#listings.set(folder, listing);
    return listing;
  }

  /** A path as the disk has it, where its folder was listed before. */
  readonly diskPath = (path: string): string => this.#diskPaths.get(path) ?? path;

  /** The names in a folder; none if there is no such folder, or if it cannot be read. */
  namesIn(folder: string): readonly string[] {
    if (folder !== '' && this.kindOf(folder) !== 'folder') return [];
    try {
      return [...this.list(folder).keys()];
    } catch {
      return [];
    }
  }

  /** The kind of a path; undefined if it does not exist or its folder cannot be read. */
  kindOf(path: string): FileKind | undefined {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(slash, 0));
    if (folder !== '' && this.kindOf(folder) !== 'folder') return undefined;
    try {
      return this.list(folder).get(path.slice(slash + 1));
    } catch {
      return undefined;
    }
  }

  /** Why a file may not be read, if it may not. */
  accessMistake(path: string): Mistake | undefined {
    let mistake = this.#accessMistakes.get(path);
    if (mistake !== undefined || this.#accessMistakes.has(path)) return mistake;
    try {
      accessSync(join(this.#root, this.diskPath(path)), constants.R_OK);
    } catch (error) {
      mistake = unreadable(error);
    }
    this.#accessMistakes.set(path, mistake);
    return mistake;
  }

  /**
   * The bytes of a file, or why it cannot be read or is larger than `maxBytes`. The bytes are valid only until the next
   * call: all files are read into one buffer, which is twice as fast as a new buffer for each.
   */
  read(path: string, maxBytes: number): Uint8Array | Mistake {
    if (this.#buffer.length <= maxBytes) this.#buffer = new Uint8Array(maxBytes + 1);
    try {
      const file = openSync(`${this.#root}/${this.diskPath(path)}`, withoutWaiting);
      try {
        const length = readSync(file, this.#buffer, 0, maxBytes + 1, 0);
        return length > maxBytes
          ? tooLarge(fstatSync(file).size, maxBytes)
          : this.#buffer.subarray(0, length);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      return unreadable(error);
    }
  }

  /** In bytes; 0 where there is no file. */
  sizeOf(path: string): number {
    return statSync(join(this.#root, this.diskPath(path)), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The first bytes of a file; none where it cannot be read. */
  startOf(path: string): Uint8Array {
    const start = new Uint8Array(64);
    try {
      const file = openSync(`${this.#root}/${this.diskPath(path)}`, withoutWaiting);
      try {
        return start.subarray(0, readSync(file, start, 0, start.length, 0));
      } finally {
        closeSync(file);
      }
    } catch {
      return start.subarray(0, 0);
    }
  }

  #kindOfEntry(folder: string, entry: Dirent): FileKind {
    if (entry.isFile()) return 'file';
    if (entry.isDirectory()) return 'folder';
    return entry.isSymbolicLink() ? this.#kindOfLink(join(this.#root, folder, entry.name)) : 'other';
  }

  #kindOfLink(link: string): FileKind {
    let target: string;
    try {
      target = realpathSync(link);
    } catch {
      return 'broken';
    }
    if (!isWithin(target, this.#realRoot)) return 'outside';
    const found = statSync(target);
    if (!found.isDirectory()) return found.isFile() ? 'file' : 'other';
    return this.#isWithinTarget(target, link) ? 'loop' : 'folder';
  }

  /** Whether a link lies inside its own target, possibly through other links. */
  #isWithinTarget(target: string, link: string): boolean {
    for (let ancestor = dirname(link); ancestor.length >= this.#root.length; ancestor = dirname(ancestor)) {
      if (isWithin(realpathSync(ancestor), target)) return true;
      if (ancestor === dirname(ancestor)) break;
    }
    return false;
  }
}

/** Whether a name in a folder of the archive is ignored. Files that hosts look for, as `.nojekyll`, are in `static/`. */
export function isHidden(name: string, folder: string): boolean {
  if (!name.startsWith('.')) return false;
  return !(folder === 'static' || folder.startsWith('static/')) || leftBehind.test(name);
}

/** What systems, editors and version control leave in a folder. */
const leftBehind =
  /^\.(_.*|#.*|~.*|git.*|hg|svn|idea|vscode|DS_Store|AppleDouble|Spotlight-.*|Trash.*|fseventsd|directory|nfs.*|.*(~|\.sw[a-z]|\.tmp))$/;

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A pipe that took the place of a file since the folder was listed would otherwise be waited for. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function tooLarge(size: number, maxBytes: number): Mistake {
  return {
    kind: 'file is too large',
    message: `file is too large: ${megabytes(size)} (limit ${megabytes(maxBytes)})`,
    hint: 'Split it into several texts. If it is a picture or a PDF, link to it from an item instead.',
  };
}

/** Rounded up, so that a file one byte over the limit is shown as larger than the limit. */
function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}

/** Explains an error of the file system. */
export function unreadable(error: unknown): Mistake {
  const code = errorCode(error) ?? 'unknown error';
  return (
    systemErrors[code] ?? {
      message: `cannot be read: ${code}`,
      hint: 'Check the file, its folder and the disk, then try again.',
    }
  );
}

const systemErrors: Readonly<Record<string, Mistake>> = {
  ENOENT: {
    message: 'does not exist',
    hint: 'Check its spelling, and the folder in which you ran the command.',
  },
  ENOTDIR: {
    message: 'expected a folder, found a file',
    hint: 'An archive is a folder that contains site.yml and items/.',
  },
  EISDIR: { message: 'expected a file, found a folder', hint: 'Rename the folder.' },
  EACCES: {
    message: 'cannot be read: permission denied',
    hint: 'Give yourself permission to read it, for instance with chmod u+r.',
  },
  EPERM: {
    message: 'cannot be read: permission denied',
    hint: 'Give yourself permission to read it, for instance with chmod u+r.',
  },
};
