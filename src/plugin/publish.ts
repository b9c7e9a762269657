import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The part of a site that an archive is. */
export interface PublishedArchive {
  /** The folder that its files are copied from. */
  readonly from: string;
  /** The files to copy, from there. */
  readonly files: readonly string[];
  /** The pages, which the site's Eleventy writes. */
  readonly pages: readonly string[];
  /** The folder of the archive in the output of the site. */
  readonly to: string;
  /** Where the paths of what was published are listed for the next time. */
  readonly list: string;
}

/**
 * Copies the files that changed, and removes those and the pages that an earlier build put into the same folder and that
 * are no longer part of the archive. Eleventy's own way of copying leaves files out while it builds incrementally, and
 * removes none.
 */
export function publish({ from, files, pages, to, list }: PublishedArchive): void {
  for (const path of files) {
    const [source, target] = [join(from, path), join(to, path)];
    if (isCopied(source, target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
  const paths = new Set([...files, ...pages]);
  for (const path of readList(list, to)) if (!paths.has(path)) rmSync(join(to, path), { force: true });
  writeFileSync(list, JSON.stringify([to, ...paths]));
}

/** A copy is never older than its source. */
function isCopied(source: string, target: string): boolean {
  const copy = statSync(target, { throwIfNoEntry: false });
  if (copy === undefined) return false;
  const { size, mtimeMs } = statSync(source);
  return copy.size === size && copy.mtimeMs >= mtimeMs;
}

/** The paths that were published to a folder; none where there is no list of them. */
function readList(list: string, to: string): readonly string[] {
  try {
    const [folder, ...paths]: readonly string[] = JSON.parse(readFileSync(list, 'utf8'));
    return folder === to ? paths : [];
  } catch {
    return [];
  }
}
