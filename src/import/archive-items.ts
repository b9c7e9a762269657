import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { writeAtomically } from '../atomic-write.mjs';
import { ContentFolder } from '../read/folder.ts';
import { walkItems } from '../read/walk.ts';
import { isId } from '../records/address.ts';
import { ProblemCollector } from '../records/problem.ts';
import { slugOf } from '../records/slug.ts';
import { truncate } from '../records/truncate.ts';
import { FolderMistake, makeFolderWithin } from '../safe-folder.ts';

/** The files of the items of an archive, and names for new ones. */
export class ArchiveItems {
  readonly #content: string;
  readonly #temporary: string;
  /** Paths in the content folder by id. */
  readonly #paths = new Map<string, string>();
  /** For each name, the number from which on there may be free ones. */
  readonly #next = new Map<string, number>();
  /** Folders that were found to be in the content folder. */
  readonly #safeFolders = new Set<string>();

  constructor(content: string) {
    this.#content = content;
    this.#temporary = join(content, 'items', temporaryFile);
    if (!existsSync(content)) return;
    const folder = new ContentFolder(content);
    if (folder.kindOf('items') !== 'folder') return;
    const { items } = walkItems(folder, (path) => new ProblemCollector(path));
    for (const path of items) this.#paths.set(path.slice(path.lastIndexOf('/') + 1, -'.md'.length), path);
  }

  pathOf(id: string): string | undefined {
    return this.#paths.get(id);
  }

  /** Ids and paths. */
  entries(): Iterable<readonly [string, string]> {
    return this.#paths;
  }

  /**
   * A name for a new item. An item that was removed keeps its name, which its record is remembered by. Where a file of a
   * name and text is there that no import remembers, as after an interruption, it is that of the item.
   *
   * @param textAt the text of the file at a path, which may name files beside it
   * @param isRemembered whether an item is known to be of another record
   */
  place(
    title: string,
    year: string | undefined,
    textAt: (path: string) => string,
    isRemembered: (id: string) => boolean,
  ): Place {
    const name = nameOf(title);
    for (let number = this.#next.get(name) ?? 1; ; number++) {
      const id = number === 1 ? name : `${name}-${number}`;
      const path = this.#paths.get(id);
      const exists = path !== undefined;
      if (isRemembered(id) || (exists && this.read(path) !== textAt(path))) continue;
      return {
        id,
        name,
        number,
        path: path ?? `items/${year === undefined ? '' : `${year}/`}${id}.md`,
        exists,
      };
    }
  }

  /** The text of an item; undefined where it is not in UTF-8, and would be damaged if it were written again. */
  read(path: string): string | undefined {
    const bytes = readFileSync(join(this.#content, path));
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  }

  /** Takes a name, so that no other item gets it. */
  take({ id, name, number, path }: Place): void {
    this.#paths.set(id, path);
    this.#next.set(name, number + 1);
  }

  /** Writes the file of a new item. */
  create(path: string, text: string): void {
    const file = join(this.#content, path);
    this.#makeFolder(dirname(file));
    if (existsSync(file))
      throw new FolderMistake(`${file} appeared during the import. It was left as it is.`);
    this.#write(file, text);
  }

  /** Replaces the file of an item. */
  replace(path: string, text: string): void {
    this.#write(join(this.#content, path), text);
  }

  has(path: string): boolean {
    return existsSync(join(this.#content, path));
  }

  /** Undefined where there is no ordinary file. */
  readBytes(path: string): Buffer | undefined {
    const file = join(this.#content, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  }

  /** Writes a file beside an item, or replaces it. */
  writeFile(path: string, bytes: Uint8Array): void {
    const file = join(this.#content, path);
    this.#makeFolder(dirname(file));
    this.#write(file, bytes);
  }

  /** Writes a text or a file beside an item, under a name that nothing has, and returns its path. */
  writeBeside(path: string, content: string | Uint8Array): string {
    for (let number = 1; ; number++) {
      const beside = `${path}.new${number === 1 ? '' : `-${number}`}`;
      const file = join(this.#content, beside);
      if (existsSync(file)) {
        if (readFileSync(file).equals(Buffer.from(content))) return beside;
        continue;
      }
      this.#write(file, content);
      return beside;
    }
  }

  /** Removes what an import left behind that was killed. */
  removeLeftovers(): void {
    rmSync(this.#temporary, { force: true });
  }

  #write(file: string, content: string | Uint8Array): void {
    writeAtomically(file, (temporary) => writeFileSync(temporary, content), this.#temporary);
  }

  #makeFolder(folder: string): void {
    if (this.#safeFolders.has(folder)) return;
    makeFolderWithin(this.#content, folder);
    this.#safeFolders.add(folder);
  }
}

export interface Place {
  readonly id: string;
  /** The id without its number. */
  readonly name: string;
  readonly number: number;
  /** In the content folder. */
  readonly path: string;
  /** Whether the file is there already, with the same text. */
  readonly exists: boolean;
}

/** Where a text is written before it gets its name, so that no item is ever half there. Hidden files are no items. */
const temporaryFile = '.clipfile-import.tmp';

/** Longer names are awkward to read and to type. */
const maxNameLength = 60;

/** The name of a file that follows from a title, in Latin letters where these can be had: `greve-au-port`. */
function nameOf(title: string): string {
  const slug = slugOf(truncate(title, 200));
  const latin = isId(slug)
    ? slug
    : slugify(truncate(title, 200), { decamelize: false }).replace(/[^a-z0-9-]/g, '');
  const hyphen = latin.lastIndexOf('-', maxNameLength);
  const cut = latin.length <= maxNameLength ? latin : latin.slice(0, hyphen > 0 ? hyphen : maxNameLength);
  const name = cut.replace(/^-+|-+$/g, '') || `item-${hash('sha256', title, 'hex').slice(0, 8)}`;
  return ofDevices.test(name) ? `${name}-item` : name;
}

/** Windows has no files of these names, whatever their extension. */
const ofDevices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
