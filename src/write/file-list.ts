import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { kindAt, statOf } from './output-tree.ts';
import { isSitePath } from './site-path.ts';

/** The list of the files that Clipfile wrote, in the output folder. It changes and removes only these. */
export const listName = '.clipfile';
/** Where each file is written before it is renamed. An interrupted build leaves at most this one behind. */
export const temporaryName = '.clipfile.tmp';

/** The list in an output folder: a path on each line. */
export class FileList {
  readonly #folder: string;
  /** The paths that were on the list when it was opened. */
  readonly paths: readonly string[];
  /** How many lines were then no path that Clipfile can have written, as in a list that somebody edited. */
  readonly ignored: number;
  #text: string;
  #version: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#version = versionIn(folder);
    this.#text = textIn(folder);
    const lines = this.#text.split('\n').filter((line) => line !== '');
    this.paths = lines.map(pathOf).filter((path) => path !== undefined);
    this.ignored = lines.length - this.paths.length;
  }

  /** As it was read or written last; empty where there is no list. */
  get text(): string {
    return this.#text;
  }

  /** Whether the list on the disk is still the file that was read or written last. */
  isUntouched(): boolean {
    return versionIn(this.#folder) === this.#version;
  }

  write(paths: ReadonlySet<string>): void {
    const text = [...paths].sort().map(lineOf).join('');
    if (text === this.#text) return;
    writeAtomically(
      join(this.#folder, listName),
      (temporary) => writeFileSync(temporary, text),
      join(this.#folder, temporaryName),
    );
    this.#text = text;
    this.#version = versionIn(this.#folder);
  }
}

/** Only an ordinary file is read: a pipe or a device may never end. */
function textIn(folder: string): string {
  const path = join(folder, listName);
  return kindAt(path) === 'file' ? readFileSync(path, 'utf8') : '';
}

/** Changes where the list is written again, or its folder replaced. */
function versionIn(folder: string): string {
  const stat = statOf(join(folder, listName));
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`;
}

/** A path that would not fit on a line is written as JSON. */
function lineOf(path: string): string {
  return `${/^"|[\n\r]/.test(path) ? JSON.stringify(path) : path}\n`;
}

function pathOf(line: string): string | undefined {
  const path = line.startsWith('"') ? unquote(line) : line;
  return path !== undefined && isSitePath(path) ? path : undefined;
}

function unquote(line: string): string | undefined {
  try {
    const path: unknown = JSON.parse(line);
    return typeof path === 'string' ? path : undefined;
  } catch {
    return undefined;
  }
}
