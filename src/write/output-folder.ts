import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { FileTable, hashOfBytes, hashOfFile, type WrittenFile } from '../cache/file-table.ts';
import { stampOf } from '../cache/stamp.ts';
import { copyBytes, isCopyOf } from './copy-file.ts';
import { ForeignFilesError, obstaclesTo } from './foreign-files.ts';
import { WrittenFiles } from './written-files.ts';

/** The list of the files that Clipfile wrote, in the output folder. It changes and removes only these. */
const listName = '.clipfile';
/** Where each file is written before it is renamed. An interrupted build leaves at most this one behind. */
const temporaryName = '.clipfile.tmp';

/** The folder of the site while it is written. Files are compared before they are written, and written atomically. */
export class OutputFolder {
  readonly #folder: string;
  readonly #before: WrittenFiles;
  /** Paths of the files that this build writes. */
  readonly #paths: ReadonlySet<string>;
  /** Paths on the list in the folder, where they may differ from the files that the cache knows of. */
  readonly #listedBefore: ReadonlySet<string>;
  readonly #put = new Map<string, WrittenFile>();
  readonly #folders = new Set<string>();
  #listed: string;
  #written = 0;

  /**
   * @param folder created if it does not exist
   * @param paths every file that will be put or copied
   * @param before the files that the last build wrote, and which of them are kept
   * @throws {ForeignFilesError} before anything is changed, where a foreign file is in the way
   */
  constructor(folder: string, paths: Iterable<string>, before: WrittenFiles = new WrittenFiles()) {
    this.#folder = folder;
    this.#before = before;
    this.#paths = new Set(paths);
    this.#listed = listIn(folder);
    // An intact list names the files that the cache knows of.
    const isCached = before.isIntact(listName);
    this.#listedBefore = new Set(isCached ? [] : pathsIn(this.#listed));
    const added = [...this.#paths].filter((path) => !before.includes(path) && !this.#listedBefore.has(path));
    const obstacles = obstaclesTo(added, folder);
    if (obstacles.length > 0) throw new ForeignFilesError(folder, obstacles);
    // Until the end the list names old and new files, so that an interrupted build leaves none that is not listed.
    const unlisted = isCached ? added : [...before.keptPaths(), ...this.#paths];
    if (unlisted.length > 0) this.#writeList([...new Set([...pathsIn(this.#listed), ...unlisted])].sort());
  }

  /** How many files have new bytes so far. */
  get written(): number {
    return this.#written;
  }

  /** All files of the site, once it is finished. */
  get files(): FileTable {
    return this.#before.with(FileTable.of(this.#put));
  }

  /** Writes a file unless it already has these bytes. */
  put(path: string, content: string | Uint8Array, fingerprint: string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!sameBytes(join(this.#folder, path), bytes)) {
      this.#replace(path, (temporary) => writeFileSync(temporary, bytes));
    }
    this.#record(path, hashOfBytes(bytes), fingerprint);
  }

  /** Copies a file of the content folder unless the site already has the same. */
  copy(from: string, path: string, fingerprint: string): void {
    if (!isCopyOf(from, join(this.#folder, path))) {
      this.#replace(path, (temporary) => copyBytes(from, temporary));
    }
    this.#record(path, hashOfFile(join(this.#folder, path)), fingerprint);
  }

  /** Removes the files that an earlier build wrote and this one did not, and folders that are then empty. */
  finish(): void {
    const removed = new Set([...this.#before.otherPaths(), ...this.#listedBefore]);
    const kept = this.#listedBefore.size === 0 ? [] : this.#before.keptPaths();
    for (const path of [...kept, ...this.#paths, listName]) removed.delete(path);
    const parents = new Set<string>();
    for (const path of removed) {
      rmSync(join(this.#folder, path), { force: true });
      parents.add(dirname(path));
    }
    for (const folder of parents) this.#removeEmptyFolders(folder);
    if (removed.size > 0) this.#writeList(pathsIn(this.#listed).filter((path) => !removed.has(path)));
    this.#record(listName, hashOfBytes(Buffer.from(this.#listed)), '');
  }

  #record(path: string, hash: string, fingerprint: string): void {
    const stamp = stampOf(join(this.#folder, path));
    if (stamp !== undefined) this.#put.set(path, { stamp, hash, fingerprint });
  }

  #replace(path: string, write: (temporary: string) => void): void {
    const target = join(this.#folder, path);
    this.#makeFolder(dirname(target));
    writeAtomically(target, write, join(this.#folder, temporaryName));
    this.#written++;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #removeEmptyFolders(folder: string): void {
    for (let at = folder; at !== '.'; at = dirname(at)) {
      const path = join(this.#folder, at);
      if (!exists(path) || readdirSync(path).length > 0) return;
      rmdirSync(path);
    }
  }

  #writeList(paths: readonly string[]): void {
    const list = paths.map((path) => `${path}\n`).join('');
    if (list === this.#listed) return;
    this.#makeFolder(this.#folder);
    const write = (temporary: string) => writeFileSync(temporary, list);
    writeAtomically(join(this.#folder, listName), write, join(this.#folder, temporaryName));
    this.#listed = list;
  }
}

function listIn(folder: string): string {
  const path = join(folder, listName);
  return exists(path) ? readFileSync(path, 'utf8') : '';
}

/** Leaves out paths outside the folder, which only a list that was tampered with has. */
function pathsIn(list: string): readonly string[] {
  const paths = list.split('\n').filter((path) => path !== '');
  return outside.test(list) ? paths.filter((path) => !outside.test(path)) : paths;
}

const outside = /^\/|\\|(^|\/)\.\.(\/|$)/m;

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function sameBytes(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
}
