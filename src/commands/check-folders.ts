import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isWithin } from '../is-within.ts';
import { UsageError } from './command-line.ts';
import { isSystemError } from './system-error.ts';

/**
 * Checks that the content folder exists, that the output folder can be created, and that a build would neither read its
 * own output nor overwrite its input. The output may be in the content folder, beside `site.yml`.
 *
 * @throws {UsageError}
 */
export function checkFolders(content: string, output: string): void {
  if (!isFolder(content)) {
    throw new UsageError(
      `There is no folder "${content}". Use --content to name the folder of your archive.`,
    );
  }
  const [name] = namesWithin(content, [output]);
  if (contains(output, content) || (name !== undefined && ownNames.includes(name))) {
    throw new UsageError(
      `The content folder "${content}" and the output folder "${output}" must not share files. ` +
        'Choose another folder with --output.',
    );
  }
  const existing = nearestExisting(output);
  if (!isFolder(existing)) {
    throw new UsageError(`"${existing}" is a file, not a folder. Choose another folder with --output.`);
  }
}

/**
 * Checks that what is written into the cache folder lies neither among the files of an archive nor in its site, nor among
 * files of others. A hidden folder such as `.cache` may be shared with other programs.
 *
 * @throws {UsageError}
 */
export function checkCacheFolder(cache: string, content: string, output?: string): void {
  const [name] = namesWithin(content, [cache]);
  const problem =
    realPath(cache) === realPath(content) || (name !== undefined && ownNames.includes(name))
      ? `is part of the archive in "${content}"`
      : output !== undefined && contains(output, cache)
        ? `is in the output folder "${output}"`
        : hasOnlyForeignFiles(cache)
          ? 'contains other files, and none of a cache of Clipfile'
          : undefined;
  if (problem === undefined) return;
  throw new UsageError(`The cache folder "${cache}" ${problem}. Choose another folder with --cache.`);
}

function hasOnlyForeignFiles(folder: string): boolean {
  if (basename(resolve(folder)).startsWith('.') || !isFolder(folder)) return false;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.length > 0 && !names.some((name) => cacheNames.test(name));
}

/** What Clipfile writes into a cache folder. */
const cacheNames = /^(site-[0-9a-f]{12}|preview|import-rows\.jsonl)$/;

/** Folders of an archive. */
const ownNames = ['items', 'pages', 'static', 'theme'];

/** The names, in the content folder, that lead to those of the paths that are inside it. */
export function namesWithin(content: string, paths: readonly string[]): readonly string[] {
  const root = realPath(content);
  return paths
    .map(realPath)
    .filter((path) => path !== root && isWithin(path, root))
    .map((path) => relative(root, path).split(sep)[0] ?? '');
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
