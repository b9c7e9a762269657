import type { Content } from '../records/content.ts';
import type { Problem } from '../records/problem.ts';

/** What reading a content folder comes to: an archive, perhaps with warnings, or the problems that prevent one. */
export type Reading =
  | { readonly content: Content; readonly problems: readonly Problem[] }
  | { readonly content: undefined; readonly problems: readonly Problem[] };

export interface ReadOptions {
  /** Told as items are read, from time to time. */
  readonly onProgress?: (read: number, total: number) => void;
}

/**
 * Reads a content folder as `../../docs/design.md` describes it. All problems of all files are collected, sorted by
 * file and line; with an error among them there is no content.
 */
export async function readContent(folder: string, _options: ReadOptions = {}): Promise<Reading> {
  const problem: Problem = {
    file: folder,
    line: 1,
    message: 'not read yet',
    hint: 'The reader is being written.',
    severity: 'error',
  };
  return { content: undefined, problems: [problem] };
}
