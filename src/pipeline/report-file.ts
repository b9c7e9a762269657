import type { CacheFolder } from '../cache/cache-folder.ts';
import { formatCount } from '../html/numbers.ts';
import type { Problem, ProblemStyle } from '../records/problem.ts';
import { listProblems, type ReportLimits, reportProblems } from './problem-report.ts';

export interface ReportOptions extends ReportLimits {
  /** The name of the file in the cache folder. */
  readonly name: string;
}

/**
 * The problems as shown on the terminal, in complete lines. Where that is not all of them, they are all in a file of
 * the cache folder, which is named last; otherwise an earlier file is removed. Where the file cannot be written, no
 * problem is left out.
 */
export function reportWithFile(
  problems: readonly Problem[],
  folder: CacheFolder,
  { name, ...limits }: ReportOptions,
): (style?: ProblemStyle) => string {
  const { format, isComplete } = reportProblems(problems, limits);
  if (isComplete) {
    folder.remove(name);
    return format;
  }
  const path = folder.writeText(name, listProblems(problems));
  if (path === undefined) return (style) => listProblems(problems, style);
  const more = `\nAll ${formatCount(problems.length, 'problem')} are in ${path}.\n`;
  return (style) => format(style) + more;
}

/** The file with the problems of the last build. */
export const problemsFile = 'problems.txt';
