import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './command-line.ts';

/** Neither folder may lie in the other: a build would read what it wrote, or write over what it read. */
export function checkFolders(content: string, output: string): void {
  if (!isFolder(content))
    throw new UsageError(`There is no folder "${content}". Name the archive’s folder with --content.`);
  if (isWithin(output, content) || isWithin(content, output)) {
    throw new UsageError(`The content folder "${content}" and the output folder "${output}" must lie apart.`);
  }
  const file = nearestOnDisk(output);
  if (!isFolder(file)) throw new UsageError(`"${file}" is a file. Name a folder with --output.`);
}

/** The path itself, or the closest above it that is there. */
function nearestOnDisk(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestOnDisk(dirname(path));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Symbolic links followed as far as the path is there. */
function realPath(path: string): string {
  const there = nearestOnDisk(resolve(path));
  return join(realpathSync(there), relative(there, resolve(path)));
}
