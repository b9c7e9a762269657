import { hash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';

/** Raised when the format of the files changes. */
const format = 'clipfile cache 1';

export interface CacheFolderOptions {
  /** The cache folder. It may hold the caches of several archives. */
  readonly folder: string;
  readonly content: string;
  readonly output: string;
  /** The program's fingerprint. What another program saved is not used. */
  readonly program: string;
}

/**
 * The saved cache of one pair of content and output folder. Each entry is a file: three lines with the format, the
 * program's fingerprint, and the place of the entry with the hash of the content, then the content. No build depends
 * on it: an entry that cannot be used counts as missing, and one that cannot be written is not saved. `notice` says so.
 */
export class CacheFolder {
  readonly #root: string;
  readonly #folder: string;
  readonly #output: string;
  readonly #program: string;
  #notice: string | undefined;

  constructor({ folder, content, output, program }: CacheFolderOptions) {
    // Relative paths, so that a project that is moved or checked out elsewhere finds its cache again.
    const name = [content, output].map((path) => relative(resolve(folder), resolve(path))).join('\n');
    this.#root = folder;
    this.#output = relative(resolve(folder), resolve(output));
    this.#folder = join(folder, `site-${hash('sha256', name).slice(0, 12)}`);
    this.#program = program;
  }

  /** What the archivist should know about the cache, if anything. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /**
   * An entry as it is decoded; undefined where there is none that can be used.
   *
   * @param decode may throw, or return undefined, where the content is not what it decodes
   */
  load<Entry>(name: string, decode: (content: Buffer) => Entry | undefined): Entry | undefined {
    const content = this.read(name);
    if (content === undefined) return undefined;
    try {
      const entry = decode(content);
      if (entry !== undefined) return entry;
    } catch {
      // The content is the cause, whatever the error: an entry that `decode` does not expect.
    }
    return this.#dropDamaged(name);
  }

  /** The content of an entry; undefined where there is none that can be used. */
  read(name: string): Buffer | undefined {
    const bytes = bytesIn(join(this.#folder, name));
    if (bytes === undefined) return undefined;
    const { head, content } = split(bytes);
    const [found, program] = head;
    if (found !== format) return this.#dropDamaged(name);
    if (program !== this.#program) {
      this.#notice = `Clipfile, its packages or Node.js have changed since the cache in ${this.#folder} was saved. It is not used, so this build takes longer.`;
      return undefined;
    }
    return head.join('\n') === this.#headOf(name, content) ? content : this.#dropDamaged(name);
  }

  /** Removes an entry, which the next build would report again if this one has too little to save in its place. */
  #dropDamaged(name: string): undefined {
    this.#notice = `The cache in ${this.#folder} is damaged or was not created by Clipfile. It is not used, so this build takes longer.`;
    try {
      rmSync(join(this.#folder, name), { force: true });
    } catch {
      // The next build tries again.
    }
  }

  /** With the place of the entry, because one that was copied or renamed from another is not what it should be. */
  #headOf(name: string, content: Uint8Array): string {
    return [format, this.#program, `${basename(this.#folder)}/${name} ${hash('sha256', content)}`].join('\n');
  }

  write(name: string, bytes: Uint8Array): void {
    try {
      this.#create();
      writeAtomically(join(this.#folder, name), (temporary) => {
        writeFileSync(temporary, `${this.#headOf(name, bytes)}\n`);
        appendFileSync(temporary, bytes);
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      this.#notice = `Could not save the cache in ${this.#folder}, so the next build will take longer: ${reason}.`;
    }
  }

  /** Saves a text for people to read. Returns the file's path; undefined where it cannot be written. */
  writeText(name: string, text: string): string | undefined {
    const path = join(this.#folder, name);
    try {
      this.#create();
      writeAtomically(path, (temporary) => writeFileSync(temporary, text));
      return path;
    } catch {
      return undefined;
    }
  }

  /** The path of something else that is kept beside the entries. */
  pathOf(name: string): string {
    return join(this.#folder, name);
  }

  remove(name: string): void {
    try {
      rmSync(join(this.#folder, name), { force: true });
    } catch {
      // An old file in a cache folder that cannot be written to misleads nobody who is not sent to it.
    }
  }

  #create(): void {
    if (mkdirSync(this.#folder, { recursive: true }) === undefined) return;
    writeFileSync(join(this.#folder, outputName), this.#output);
    this.#removeOrphans();
  }

  /** Removes the caches of output folders that no longer exist. That of this one may not exist yet. */
  #removeOrphans(): void {
    for (const name of readdirSync(this.#root)) {
      const folder = join(this.#root, name);
      if (folder === this.#folder) continue;
      const output = /^site-[0-9a-f]{12}$/.test(name) ? outputOf(folder) : undefined;
      if (output !== undefined && !existsSync(join(this.#root, output))) rmSync(folder, { recursive: true });
    }
  }
}

/** Whether to save a cache with so many changed items: to compute a few again takes less time than to save all. */
export function isWorthSaving(changes: number, items: number): boolean {
  return changes > Math.max(10, items / 200);
}

/** A file with the relative path from the cache folder to the output folder. */
const outputName = 'output';

function outputOf(folder: string): string | undefined {
  const path = join(folder, outputName);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Undefined where there is no file that can be read. A pipe or a device may never end. */
function bytesIn(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function split(file: Buffer): { readonly head: readonly string[]; readonly content: Buffer } {
  const head = file.subarray(0, 300).toString('latin1').split('\n', 3);
  return { head, content: file.subarray(head.join('\n').length + 1) };
}
