import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { statOf } from './output-tree.ts';

/**
 * The names that files have on a disk that ignores case, as those of macOS and Windows do, or that writes accents in
 * another form: a file can be there by a name that no folder lists.
 */
export class DiskNames {
  readonly #root: string;
  readonly #names = new Map<string, readonly string[]>();

  /** @param root the output folder */
  constructor(root: string) {
    this.#root = root;
  }

  /** The path by which the folders list what is at a path; undefined where there is nothing. */
  listedPath(path: string): string | undefined {
    let listed = '';
    for (const name of path.split('/')) {
      const found = this.#listedName(listed, name);
      if (found === undefined) return undefined;
      listed += listed === '' ? found : `/${found}`;
    }
    return listed;
  }

  /** Gives what is at a path this name where the disk lists it by one with other upper and lower case. */
  rename(path: string): void {
    const listed = this.listedPath(path)?.split('/');
    const names = path.split('/');
    names.forEach((name, i) => {
      const before = listed?.[i];
      if (before === undefined || before.normalize('NFC') === name) return;
      const folder = join(this.#root, ...names.slice(0, i));
      renameSync(join(folder, before), join(folder, name));
    });
    this.#names.clear();
  }

  #listedName(folder: string, name: string): string | undefined {
    const found = statOf(join(this.#root, folder, name));
    if (found === undefined) return undefined;
    const names = this.#namesIn(folder);
    if (names.includes(name)) return name;
    return names.find((each) => {
      if (foldCase(each) !== foldCase(name)) return false;
      const other = statOf(join(this.#root, folder, each));
      return other?.ino === found.ino && other.dev === found.dev;
    });
  }

  #namesIn(folder: string): readonly string[] {
    const known = this.#names.get(folder);
    if (known !== undefined) return known;
    const names = readdirSync(join(this.#root, folder));
    this.#names.set(folder, names);
    return names;
  }
}

/** Equal for names that some disk takes for the same. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
