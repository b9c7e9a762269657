import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { FileTable, hashOfBytes, hashOfFile, type WrittenFile } from '../cache/file-table.ts';
import { sameStamp, stampOf } from '../cache/stamp.ts';
import { copyBytes, isCopyOf } from './copy-file.ts';
import { DiskNames, foldCase } from './disk-names.ts';
import { FileList, listName, temporaryName } from './file-list.ts';
import { ForeignFilesError, obstaclesTo } from './foreign-files.ts';
import { filesBelow, kindAt, OutputTree, removeEmptyFolder, statOf } from './output-tree.ts';
import { isSitePath } from './site-path.ts';
import { WrittenFiles } from './written-files.ts';

/** The output folder, or files in it, disappeared or were replaced during the build. */
export class OutputChangedError extends Error {
  constructor(folder: string) {
    super(
      `"${folder}" was deleted or changed by another program while the site was being written.\n` +
        '    Build again once nothing else changes it.',
    );
  }
}

/**
 * The folder of the site while it is written. Files are compared before they are written, and written atomically.
 *
 * A file in it is Clipfile's where the list on the disk names it, or where it has the hash with which the last build
 * wrote it. Whatever else is there is foreign, also at a path at which the last build wrote a file: the folder may be
 * another one of the same name.
 */
export class OutputFolder {
  readonly #folder: string;
  readonly #before: WrittenFiles;
  /** Paths of the files that this build writes. */
  readonly #paths: ReadonlySet<string>;
  readonly #list: FileList;
  /** Paths on the list, where they may differ from the files that the cache knows of. */
  readonly #listed: ReadonlySet<string> | undefined;
  readonly #put = new Map<string, WrittenFile>();
  readonly #folders = new Set<string>();
  #written = 0;

  /**
   * @param folder created if it does not exist
   * @param paths every file that will be put or copied
   * @param before the files that the last build wrote, and which of them are kept
   * @throws {ForeignFilesError} before anything is changed, where a foreign file is in the way
   * @throws {OutputChangedError} where the list has changed since the folder was inspected
   */
  constructor(folder: string, paths: Iterable<string>, before: WrittenFiles = new WrittenFiles()) {
    this.#folder = folder;
    this.#before = before;
    this.#paths = new Set(paths);
    this.#list = new FileList(folder);
    const isCached = before.hashOf(listName) === hashOfBytes(Buffer.from(this.#list.text));
    if (before.isIntact(listName) && !isCached) throw new OutputChangedError(folder);
    this.#listed = isCached ? undefined : new Set(this.#list.paths);
    const names = new DiskNames(folder);
    // A file that the disk lists by another name is Clipfile's where that name is.
    const owns = (path: string): boolean => {
      if (this.#owns(path)) return true;
      const listed = names.listedPath(path)?.normalize('NFC');
      return listed !== undefined && this.#owns(listed);
    };
    const obstacles = [...reservedNamesTaken(folder), ...obstaclesTo(this.#paths, folder, owns)];
    if (obstacles.length > 0) throw new ForeignFilesError(folder, obstacles);
    // Until the end the list names old and new files, so that an interrupted build leaves none that is not listed.
    const unlisted = isCached
      ? [...this.#paths].filter((path) => !before.includes(path))
      : [...before.intactPaths(), ...this.#paths];
    if (unlisted.length > 0) this.#writeList(new Set([...this.#list.paths, ...unlisted]));
  }

  /** How many files have new bytes so far. */
  get written(): number {
    return this.#written;
  }

  /** How many lines of the list are ignored, because Clipfile cannot have written them. */
  get ignoredLines(): number {
    return this.#list.ignored;
  }

  /** All files of the site, once it is finished. */
  get files(): FileTable {
    return this.#before.with(FileTable.of(this.#put));
  }

  /** A file that this build put or copied. */
  fileAt(path: string): WrittenFile | undefined {
    return this.#put.get(path);
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

  /**
   * Removes the files that an earlier build wrote and this one did not, and folders that are then empty.
   *
   * @throws {OutputChangedError} where the list has disappeared or changed, as where the folder was deleted
   */
  finish(): void {
    this.#checkUntouched();
    const kept = this.#listed === undefined ? [] : this.#before.keptPaths();
    const removed = new Set([...this.#before.otherPaths(), ...(this.#listed ?? [])].filter(this.#owns));
    for (const path of [...kept, ...this.#paths, listName]) removed.delete(path);
    const isListChanged = this.#listed !== undefined || removed.size > 0;
    this.#keepRenamed(removed, new Set([...this.#before.keptPaths(), ...this.#paths]));
    this.#remove(removed);
    if (isListChanged) {
      this.#writeList(new Set([...this.#before.keptPaths(), ...this.#paths]));
    }
    this.#record(listName, hashOfBytes(Buffer.from(this.#list.text)), '');
  }

  readonly #owns = (path: string): boolean => {
    if (this.#listed === undefined) return this.#before.includes(path);
    return this.#listed.has(path) || this.#before.isIntact(path);
  };

  #record(path: string, hash: string, fingerprint: string): void {
    const stamp = stampOf(join(this.#folder, path), lstatSync);
    if (stamp !== undefined) this.#put.set(path, { stamp, hash, fingerprint });
  }

  /**
   * Whatever happens to the folder happens to the list in it. Files in a folder without a list would be foreign to the
   * next build, so those that this build wrote to it are removed.
   */
  #checkUntouched(): void {
    if (this.#list.isUntouched()) return;
    const listed = new Set(new FileList(this.#folder).paths);
    for (const [path, { stamp }] of this.#put) {
      const file = join(this.#folder, path);
      if (!listed.has(path) && sameStamp(stampOf(file, lstatSync), stamp)) rmSync(file, { force: true });
    }
    throw new OutputChangedError(this.#folder);
  }

  #replace(path: string, write: (temporary: string) => void): void {
    this.#checkUntouched();
    this.#makeFolder(dirname(path));
    const target = join(this.#folder, path);
    if (kindAt(target) === 'folder') this.#removeFolder(path);
    try {
      writeAtomically(target, write, join(this.#folder, temporaryName));
    } catch (error) {
      this.#checkUntouched();
      throw error;
    }
    this.#written++;
  }

  /** Makes a folder, in place of a file if Clipfile wrote that. */
  #makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    const blocker = new OutputTree(this.#folder).blockerOf(path);
    if (blocker !== undefined) this.#removeOwn(blocker);
    mkdirSync(join(this.#folder, path), { recursive: true });
    this.#folders.add(path);
  }

  /** Removes a folder in which there are only files that Clipfile wrote. */
  #removeFolder(path: string): void {
    for (const each of filesBelow(this.#folder, path)) this.#removeOwn(each);
    removeEmptyFolder(join(this.#folder, path));
  }

  /** @throws {ForeignFilesError} where somebody put the file there during the build */
  #removeOwn(path: string): void {
    if (!this.#owns(path)) throw new ForeignFilesError(this.#folder, [path]);
    rmSync(join(this.#folder, path), { force: true });
  }

  /**
   * On a disk that ignores case, a file under an old name may be the one that was written under the new. It is renamed
   * instead of removed.
   */
  #keepRenamed(removed: Set<string>, written: ReadonlySet<string>): void {
    if (removed.size === 0) return;
    const byFolded = new Map<string, string>();
    for (const path of written) byFolded.set(foldCase(path), path);
    const names = new DiskNames(this.#folder);
    for (const path of [...removed]) {
      const current = byFolded.get(foldCase(path));
      if (current === undefined) continue;
      const listed = names.listedPath(current);
      if (listed === undefined || names.listedPath(path) !== listed) continue;
      removed.delete(path);
      names.rename(current);
      const file = this.#put.get(current);
      if (file !== undefined) this.#record(current, file.hash, file.fingerprint);
    }
  }

  /** Leaves alone what is not, or no longer, a file inside the output folder, whatever list it is on. */
  #remove(paths: ReadonlySet<string>): void {
    const tree = new OutputTree(this.#folder);
    const parents = new Set<string>();
    for (const path of paths) {
      if (!isSitePath(path) || tree.blockerOf(dirname(path)) !== undefined) continue;
      const kind = kindAt(join(this.#folder, path));
      if (kind === 'file' || kind === 'link') rmSync(join(this.#folder, path), { force: true });
      parents.add(dirname(path));
    }
    for (const folder of parents) this.#removeEmptyFolders(folder);
  }

  #removeEmptyFolders(folder: string): void {
    for (let at = folder; at !== '.'; at = dirname(at)) {
      const path = join(this.#folder, at);
      const kind = kindAt(path);
      if (kind === 'folder' && readdirSync(path).length === 0) rmdirSync(path);
      else if (kind !== undefined) return;
    }
  }

  #writeList(paths: ReadonlySet<string>): void {
    this.#makeFolder('.');
    this.#list.write(paths);
  }
}

/** What is in the way at the names that Clipfile uses for itself. */
function reservedNamesTaken(folder: string): readonly string[] {
  const list = kindAt(join(folder, listName));
  return [
    ...(list === undefined || list === 'file' ? [] : [listName]),
    ...(kindAt(join(folder, temporaryName)) === 'folder' ? [temporaryName] : []),
  ];
}

function sameBytes(path: string, bytes: Uint8Array): boolean {
  const stat = statOf(path);
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
}
