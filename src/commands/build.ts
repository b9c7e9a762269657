import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { formatProblem, type Problem } from '../records/problem.ts';
import { type BuildOptions, type BuildResult, buildSite } from '../site/build.ts';
import { Cache } from '../site/cache.ts';
import { DrawingThread } from '../site/drawing-thread.ts';
import { LockedError } from '../site/lock.ts';
import { Memory } from '../site/memory.ts';
import { ForeignFilesError } from '../site/output.ts';
import { type BuildCommand, type ExitCode, UsageError } from './command.ts';
import { compiledAssets, drawingScript, programFingerprint } from './place.ts';
import { showProgress } from './progress.ts';

/** Builds the site once and tells how it went: the outcome on stdout, problems on stderr. */
export async function build({ content, output, cache: folder }: BuildCommand): Promise<ExitCode> {
  checkFolders(content, output);
  const started = performance.now();
  const progress = showProgress(process.stderr);
  const program = programFingerprint();
  const memory = new Memory(new Cache({ folder, content, output, program }));
  const assets = compiledAssets;
  const drawing = new DrawingThread(drawingScript);
  const options = { content, output, assets, program, memory, drawing, onProgress: progress.tell };
  const result = await attempt(options).finally(() => drawing.end());
  progress.end();
  if (memory.notice !== undefined) process.stderr.write(`${memory.notice}\n`);
  for (const problem of result.problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (!result.ok) {
    process.stderr.write(`\n${count(result.problems)}. The site was not built; ${output} is as it was.\n`);
    return 1;
  }
  if (result.strangers.length > 0) process.stderr.write(`${strangersLine(output, result.strangers)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${plural(result.items, 'item')}, ${plural(result.pages, 'page')}, ${count(result.problems)}, ${seconds} s.\n` +
      `Open ${join(output, 'index.html')}\n`,
  );
  return 0;
}

async function attempt(options: BuildOptions): Promise<BuildResult> {
  try {
    return await buildSite(options);
  } catch (error) {
    if (error instanceof ForeignFilesError || error instanceof LockedError)
      throw new UsageError(error.message);
    if (isRefused(error)) throw new UsageError(cannotWrite(options.output, error));
    throw error;
  }
}

/** Whether the system does not let the program write; problems with reading are told as those of the content. */
function isRefused(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && refusals.includes(String(error.code));
}

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOSPC', 'EDQUOT'];

function cannotWrite(output: string, { message }: Error): string {
  if (/^(ENOSPC|EDQUOT)/.test(message)) {
    return `The disk is full: ${message}.\n    Make room and build again. Until then each page of "${output}" is the old one or the new one, and whole.`;
  }
  return `The site cannot be written to "${output}": ${message}.\n    Name another folder with --output, or give yourself the right to write to it.`;
}

/** Neither folder may lie in the other: a build would read what it wrote, or write over what it read. */
function checkFolders(content: string, output: string): void {
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

/** Told once: a build does not tell of what the build before told of. */
function strangersLine(output: string, paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
  return `${output} also holds what Clipfile did not write, and leaves alone: ${shown}.`;
}

/** `no problems`, `1 warning`, `2 errors, 1 warning`. */
function count(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    errors > 0 && plural(errors, 'error'),
    problems.length > errors && plural(problems.length - errors, 'warning'),
  ];
  return parts.filter(Boolean).join(', ') || 'no problems';
}

const english = new Intl.NumberFormat('en');

function plural(value: number, one: string): string {
  return `${english.format(value)} ${one}${value === 1 ? '' : 's'}`;
}
