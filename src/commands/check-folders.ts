import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isWithin } from '../is-within.ts';
import { UsageError } from './command-line.ts';
import { isSystemError } from './system-error.ts';

/**
 * Checks that the content folder exists, that the output folder can be created, and that neither is inside the other:
 * a build would otherwise read its own output or overwrite its input.
 *
 * @throws {UsageError}
 */
export function checkFolders(content: string, output: string): void {
  if (!isFolder(content)) {
    throw new UsageError(
      `There is no folder "${content}". Use --content to name the folder of your archive.`,
    );
  }
  if (contains(content, output) || contains(output, content)) {
    throw new UsageError(
      `The content folder "${content}" and the output folder "${output}" must not contain each other. ` +
        'Choose another folder with --output.',
    );
  }
  const existing = nearestExisting(output);
  if (!isFolder(existing)) {
    throw new UsageError(`"${existing}" is a file, not a folder. Choose another folder with --output.`);
  }
}

/** The path itself, or its closest ancestor that exists. */
function nearestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestExisting(dirname(path));
}

/** No path through a file, through a link to itself, or too long for the disk leads to a folder: all these throw. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (error) {
    if (isSystemError(error) && /^(ENOTDIR|ELOOP|ENAMETOOLONG)$/.test(error.code)) return false;
    throw error;
  }
}

/** Resolves symbolic links in the part of the path that exists. */
function realPath(path: string): string {
  const existing = nearestExisting(resolve(path));
  return join(realpathSync(existing), relative(existing, resolve(path)));
}

function contains(folder: string, path: string): boolean {
  return isWithin(realPath(path), realPath(folder));
}
