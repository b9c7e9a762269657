import type { ItemCache } from '../cache/item-cache.ts';
import type { Content } from '../records/content.ts';
import { compareProblems, isMistake, type Mistake, type Problem } from '../records/problem.ts';
import { ContentFolder, unreadable } from './folder.ts';
import { linkArchive } from './link-archive.ts';
import { warnOfMisplacedFiles } from './misplaced-files.ts';
import { SourceFiles } from './source-files.ts';

/** What reading a content folder comes to: an archive, perhaps with warnings, or the problems that prevent one. */
export type Reading =
  | { readonly content: Content; readonly problems: readonly Problem[] }
  | { readonly content: undefined; readonly problems: readonly Problem[] };

export interface ReadOptions {
  /** Told as items are read, from time to time. */
  readonly onProgress?: (read: number, total: number) => void;
  /** What was learned of the items before; it learns what is read now. */
  readonly memory?: ItemCache;
  /** The folder, where it was opened before. */
  readonly disk?: ContentFolder;
}

/**
 * Reads a content folder. All problems of all files are collected, sorted by file and line; with an error among
 * them there is no content. Nothing is thrown for what stands in the folder, nor for its absence.
 */
export async function readContent(folder: string, options: ReadOptions = {}): Promise<Reading> {
  const disk = options.disk ?? openContent(folder);
  if (isMistake(disk)) {
    return { content: undefined, problems: [{ file: folder, line: 1, ...disk, severity: 'error' }] };
  }
  const shown = (path: string) => `${folder.replace(/[/\\]+$/, '')}/${path}`;
  const files = new SourceFiles(disk, options.memory);
  const settings = files.readSettings();
  const parts = {
    topics: files.readTopics(),
    actors: files.readActors(),
    about: files.readAbout(),
    items: await files.readItems(options.onProgress),
  };
  warnOfMisplacedFiles(disk, files.collectorFor);
  const language = settings?.language ?? '';
  const linked = linkArchive(parts, {
    disk,
    shown,
    language,
    collectorFor: files.collectorFor,
    links: options.memory?.links,
  });
  const problems = files.problems.map((problem) => ({ ...problem, file: shown(problem.file) }));
  problems.sort(compareProblems);
  if (settings === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { content: undefined, problems };
  }
  return { content: { settings, ...linked }, problems };
}

/** Opens a content folder, or tells why that cannot be. */
export function openContent(folder: string): ContentFolder | Mistake {
  try {
    return new ContentFolder(folder);
  } catch (error) {
    return unreadable(error);
  }
}
