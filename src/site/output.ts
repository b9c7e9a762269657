import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The list of the files that Clipfile wrote, in the output folder itself: only these may it change or remove. */
const listName = '.clipfile';

/** A folder that is becoming the site. Files are compared before they are written, and each appears whole. */
export class Output {
  readonly #folder: string;
  readonly #before: ReadonlySet<string>;
  readonly #now: ReadonlySet<string>;
  #written = 0;

  /**
   * @param folder made if it is missing
   * @param paths every file that the site will have
   * @throws {ForeignFilesError} before anything is changed, where a file stands in the way that is not Clipfile's
   */
  constructor(folder: string, paths: Iterable<string>) {
    this.#folder = folder;
    this.#before = readList(folder);
    this.#now = new Set(paths);
    const foreign = new Set<string>();
    for (const path of this.#now) {
      const obstacle = this.#before.has(path) ? undefined : obstacleTo(folder, path);
      if (obstacle !== undefined) foreign.add(obstacle);
    }
    if (foreign.size > 0) throw new ForeignFilesError(folder, [...foreign]);
    // Until the end the list names both editions, so that a run that is cut off leaves no file unowned.
    this.#writeList(new Set([...this.#before, ...this.#now]));
  }

  /** Files whose bytes changed so far. */
  get written(): number {
    return this.#written;
  }

  put(path: string, text: string): void {
    const bytes = Buffer.from(text);
    if (!sameBytes(join(this.#folder, path), bytes)) {
      this.#replace(path, (temporary) => writeFileSync(temporary, bytes));
    }
  }

  /** Brings a file of the content folder to the site. */
  copy(from: string, path: string): void {
    if (!sameFile(from, join(this.#folder, path))) {
      this.#replace(path, (temporary) => copyFileSync(from, temporary));
    }
  }

  /** Removes what an earlier build wrote and this one did not, and folders that this leaves empty. */
  finish(): void {
    for (const path of this.#before) {
      if (this.#now.has(path)) continue;
      rmSync(join(this.#folder, path), { force: true });
      this.#removeEmptyFolders(dirname(path));
    }
    this.#writeList(this.#now);
  }

  #replace(path: string, write: (temporary: string) => void): void {
    const target = join(this.#folder, path);
    const temporary = `${target}.tmp`;
    mkdirSync(dirname(target), { recursive: true });
    write(temporary);
    renameSync(temporary, target);
    this.#written++;
  }

  #removeEmptyFolders(folder: string): void {
    for (let at = folder; at !== '.'; at = dirname(at)) {
      const path = join(this.#folder, at);
      if (!exists(path) || readdirSync(path).length > 0) return;
      rmdirSync(path);
    }
  }

  #writeList(paths: ReadonlySet<string>): void {
    mkdirSync(this.#folder, { recursive: true });
    const target = join(this.#folder, listName);
    writeFileSync(
      `${target}.tmp`,
      [...paths]
        .sort()
        .map((path) => `${path}\n`)
        .join(''),
    );
    renameSync(`${target}.tmp`, target);
  }
}

/** The output folder holds files that Clipfile did not write, where it would have to write its own. */
export class ForeignFilesError extends Error {
  constructor(folder: string, paths: readonly string[]) {
    const shown = paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
    super(
      `${folder} holds files that Clipfile did not write and would have to replace: ${shown}.\n` +
        '    Choose another folder with --output, or move these away.',
    );
  }
}

function readList(folder: string): ReadonlySet<string> {
  const path = join(folder, listName);
  if (!exists(path)) return new Set();
  return new Set(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => isInside(line)),
  );
}

/** Guards against a list that was tampered with: it must not name anything outside its folder. */
function isInside(path: string): boolean {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

/** What stands where a file is to be written: something at its place, or a file where a folder is needed. */
function obstacleTo(folder: string, path: string): string | undefined {
  try {
    return exists(join(folder, path)) ? path : undefined;
  } catch (error) {
    if (dirname(path) === '.' || !isNotAFolder(error)) throw error;
    return obstacleTo(folder, dirname(path));
  }
}

function isNotAFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function sameBytes(path: string, bytes: Buffer): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
}

function sameFile(a: string, b: string): boolean {
  const [left, right] = [statSync(a), statSync(b, { throwIfNoEntry: false })];
  return right !== undefined && left.size === right.size && readFileSync(a).equals(readFileSync(b));
}
