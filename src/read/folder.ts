import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Mistake } from '../records/problem.ts';

/**
 * What stands at a place in the content folder. `outside` and `broken` are symbolic links, out of the folder or to
 * nothing; `loop` is one to a folder that holds it; `other` is a device or a socket.
 */
export type FileKind = 'file' | 'folder' | 'outside' | 'broken' | 'loop' | 'other';

/**
 * The content folder on disk. Paths are from its root, with `/`; names are compared letter by letter also where the
 * disk ignores case; names that start with a dot are the system's or an editor's, and count as not there.
 */
export class ContentFolder {
  readonly #root: string;
  readonly #realRoot: string;
  #buffer = new Uint8Array(0);
  readonly #listings = new Map<string, ReadonlyMap<string, FileKind>>();

  /** Throws the system's error where there is no such folder, or it may not be read. */
  constructor(root: string) {
    this.#root = resolve(root);
    this.#realRoot = realpathSync(root);
    this.list('');
  }

  /** Names in a folder in the order of their letters, and what each is. */
  list(folder: string): ReadonlyMap<string, FileKind> {
    const cached = this.#listings.get(folder);
    if (cached !== undefined) return cached;
    const entries = readdirSync(join(this.#root, folder), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const listing = new Map(entries.map((entry) => [entry.name, this.#kindOfEntry(folder, entry)]));
    this.#listings.set(folder, listing);
    return listing;
  }

  /** Names in a folder, none where there is no such folder. */
  namesIn(folder: string): readonly string[] {
    return folder === '' || this.kindOf(folder) === 'folder' ? [...this.list(folder).keys()] : [];
  }

  /** What stands at a path; undefined where nothing does, or nothing that the system shows. */
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

  /**
   * The bytes of a file, unless it is larger than `most` bytes or the system does not hand them out. They are good
   * until the next file is read: all are read into the same memory, which is twice as fast as new memory for each.
   */
  read(path: string, maxBytes: number): Uint8Array | Mistake {
    if (this.#buffer.length <= maxBytes) this.#buffer = new Uint8Array(maxBytes + 1);
    try {
      const file = openSync(`${this.#root}/${path}`, 'r');
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

  /** Whether a path comes through a folder, perhaps by other links before its own. */
  #isWithinTarget(folder: string, path: string): boolean {
    for (let ancestor = dirname(path); ancestor.length >= this.#root.length; ancestor = dirname(ancestor)) {
      if (isWithin(realpathSync(ancestor), folder)) return true;
      if (ancestor === dirname(ancestor)) break;
    }
    return false;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function tooLarge(size: number, maxBytes: number): Mistake {
  return {
    message: `file of ${megabytes(size)}, more than ${megabytes(maxBytes)}`,
    hint: 'Texts of that size do not stand on one page. Is it a picture or a PDF? Then link to it from an item.',
  };
}

/** Rounded up, so that what is a byte too large looks too large. */
function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}

/** What the system says when it refuses, in words. */
export function unreadable(error: unknown): Mistake {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const cached = systemErrors[code];
  return (
    cached ?? {
      message: `cannot be read: ${code}`,
      hint: 'Look at the file, its folder and the disk, and try again.',
    }
  );
}

const systemErrors: Readonly<Record<string, Mistake>> = {
  ENOENT: {
    message: 'does not exist',
    hint: 'Look at its name, and at the folder from which the command was started.',
  },
  ENOTDIR: {
    message: 'a file where a folder belongs',
    hint: 'An archive is a folder that holds site.yml and items/.',
  },
  EISDIR: { message: 'a folder where a file belongs', hint: 'Rename the folder.' },
  EACCES: {
    message: 'cannot be read: permission denied',
    hint: 'Give yourself the right to read it, as chmod u+r does.',
  },
  EPERM: {
    message: 'cannot be read: permission denied',
    hint: 'Give yourself the right to read it, as chmod u+r does.',
  },
};
