import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { FileTable, hashOfBytes, hashOfFile, type WrittenFile } from '../cache/file-table.ts';
import { stampOf } from '../cache/stamp.ts';
import { ForeignFilesError, obstaclesTo } from './foreign-files.ts';
import { WrittenFiles } from './written-files.ts';

/** The list of the files that Clipfile wrote, in the output folder itself: only these may it change or remove. */
const listName = '.clipfile';
/** Where each file is written before it is moved into its place; a run that was cut off leaves no other behind. */
const temporaryName = '.clipfile.tmp';

/** A folder that is becoming the site. Files are compared before they are written, and each appears whole. */
export class OutputFolder {
  readonly #folder: string;
  readonly #known: WrittenFiles;
  readonly #now: ReadonlySet<string>;
  /** Files of the edition before that are on its list, where these may be others than those known. */
  readonly #before: ReadonlySet<string>;
  readonly #put = new Map<string, WrittenFile>();
  readonly #folders = new Set<string>();
  #listed: string;
  #written = 0;

  /**
   * @param folder made if it is missing
   * @param paths every file that will be put or copied
   * @param known what the last build wrote, and what is kept of it
   * @throws {ForeignFilesError} before anything is changed, where a file stands in the way that is not Clipfile's
   */
  constructor(folder: string, paths: Iterable<string>, known: WrittenFiles = new WrittenFiles()) {
    this.#folder = folder;
    this.#known = known;
    this.#now = new Set(paths);
    this.#listed = listIn(folder);
    // A list that stands as it was written names what is known, and need not be read.
    const isKnown = known.isIntact(listName);
    this.#before = new Set(isKnown ? [] : pathsIn(this.#listed));
    const added = [...this.#now].filter((path) => !known.includes(path) && !this.#before.has(path));
    const obstacles = obstaclesTo(added, folder);
    if (obstacles.length > 0) throw new ForeignFilesError(folder, obstacles);
    // Until the end the list names both editions, so that a run that is cut off leaves no file unowned.
    const unlisted = isKnown ? added : [...known.keptPaths(), ...this.#now];
    if (unlisted.length > 0) this.#writeList([...new Set([...pathsIn(this.#listed), ...unlisted])].sort());
  }

  /** Files whose bytes changed so far. */
  get written(): number {
    return this.#written;
  }

  /** All files of the site, once it is finished. */
  get files(): FileTable {
    return this.#known.with(FileTable.of(this.#put));
  }

  put(path: string, content: string | Uint8Array, fingerprint: string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (!sameBytes(join(this.#folder, path), bytes)) {
      this.#replace(path, (temporary) => writeFileSync(temporary, bytes));
    }
    this.#remember(path, hashOfBytes(bytes), fingerprint);
  }

  /** Brings a file of the content folder to the site. */
  copy(from: string, path: string, fingerprint: string): void {
    if (!sameFile(from, join(this.#folder, path))) {
      this.#replace(path, (temporary) => copyFileSync(from, temporary));
    }
    this.#remember(path, hashOfFile(join(this.#folder, path)), fingerprint);
  }

  /** Removes what an earlier build wrote and this one did not, and folders that this leaves empty. */
  finish(): void {
    const removed = new Set([...this.#known.otherPaths(), ...this.#before]);
    const stays = this.#before.size === 0 ? [] : this.#known.keptPaths();
    for (const path of [...stays, ...this.#now, listName]) removed.delete(path);
    const left = new Set<string>();
    for (const path of removed) {
      rmSync(join(this.#folder, path), { force: true });
      left.add(dirname(path));
    }
    for (const folder of left) this.#removeEmptyFolders(folder);
    if (removed.size > 0) this.#writeList(pathsIn(this.#listed).filter((path) => !removed.has(path)));
    this.#remember(listName, hashOfBytes(Buffer.from(this.#listed)), '');
  }

  #remember(path: string, hash: string, fingerprint: string): void {
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

/** Guards against a list that was tampered with: it must not name anything outside its folder. */
function pathsIn(list: string): readonly string[] {
  const paths = list.split('\n').filter((path) => path !== '');
  return leadsOut.test(list) ? paths.filter((path) => !leadsOut.test(path)) : paths;
}

const leadsOut = /^\/|\\|(^|\/)\.\.(\/|$)/m;

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function sameBytes(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
}

function sameFile(a: string, b: string): boolean {
  const [left, right] = [statSync(a), statSync(b, { throwIfNoEntry: false })];
  return right !== undefined && left.size === right.size && readFileSync(a).equals(readFileSync(b));
}
