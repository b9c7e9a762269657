import { join } from 'node:path';
import { BuildCache } from '../build/build-cache.ts';
import type { BuildOptions } from '../build/build-options.ts';
import { type BuildResult, buildSite } from '../build/build-site.ts';
import { CacheFolder } from '../cache/cache-folder.ts';
import { counted } from '../html/numbers.ts';
import type { IndexCalls } from '../indexing/index-calls.ts';
import { formatProblem, type Problem } from '../records/problem.ts';
import { type RenderCalls, renderInWorker } from '../render/render-in-worker.ts';
import { WorkerThread } from '../workers/worker-thread.ts';
import { ForeignFilesError } from '../write/foreign-files.ts';
import type { InspectCalls } from '../write/inspect-output.ts';
import { LockedError } from '../write/lock.ts';
import { checkFolders } from './check-folders.ts';
import { type ExitCode, type Folders, UsageError } from './command-line.ts';
import { compiledAssets, drawingScript, programFingerprint, sideScript } from './program-files.ts';
import { showProgress } from './progress.ts';

/** How a build ended. */
export interface BuildOutcome {
  readonly code: ExitCode;
  /** What went wrong, as it was told; empty where the site was written. */
  readonly said: string;
}

/** Builds one archive into one output folder, again and again, and goes on each time from what it learned. */
export class SiteBuilder {
  readonly #folders: Folders;
  readonly #memory: BuildCache;
  readonly #drawing = new WorkerThread<RenderCalls>(drawingScript);
  readonly #side: WorkerThread<InspectCalls & IndexCalls>;
  readonly #program = programFingerprint();
  readonly #print: (text: string) => unknown;
  #noticed: string | undefined;

  /**
   * @param print told the outcome of each build that wrote the site
   * @throws {UsageError} where there is no such archive, or the site cannot go there
   */
  constructor(folders: Folders, print: (text: string) => unknown = (text) => process.stdout.write(text)) {
    checkFolders(folders.content, folders.output);
    const { cache, content, output } = folders;
    this.#folders = folders;
    this.#print = print;
    const kept = { folder: cache, content, output, program: this.#program };
    this.#side = new WorkerThread(sideScript, kept);
    this.#memory = new BuildCache(new CacheFolder(kept), this.#side);
  }

  /**
   * Builds the site once and tells how it went: the outcome on stdout, problems on stderr.
   *
   * @param whenWritten told when the site stands, before what was learned is kept
   * @throws {UsageError} where the output folder does not allow it
   */
  async build(whenWritten: (outcome: BuildOutcome) => void = () => {}): Promise<BuildOutcome> {
    const { content, output } = this.#folders;
    const started = performance.now();
    const progress = showProgress(process.stderr);
    const written: BuildOutcome = { code: 0, said: '' };
    const result = await attempt({
      content,
      output,
      assets: compiledAssets,
      program: this.#program,
      cache: this.#memory,
      renderer: { prepare: () => this.#drawing.start(), render: renderInWorker(this.#drawing) },
      inspector: this.#side,
      onProgress: progress.tell,
      onWritten: () => whenWritten(written),
    }).finally(progress.end);
    this.#tellNotice();
    const told = result.problems.map((problem) => `${formatProblem(problem)}\n`).join('');
    process.stderr.write(told);
    if (!result.ok) {
      const verdict = `${count(result.problems)}. The site was not built; ${output} is as it was.`;
      process.stderr.write(`\n${verdict}\n`);
      const outcome: BuildOutcome = { code: 1, said: `${told}\n${verdict}` };
      whenWritten(outcome);
      return outcome;
    }
    if (result.foreign.length > 0) process.stderr.write(foreignFilesLine(output, result.foreign));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.#print(
      `${counted(result.items, 'item')}, ${counted(result.pages, 'page')}, ${count(result.problems)}, ${seconds} s.\n` +
        `Open ${join(output, 'index.html')}\n`,
    );
    return written;
  }

  /** Gives the threads free. */
  async end(): Promise<void> {
    await Promise.all([this.#drawing.end(), this.#side.end()]);
  }

  /** The cache has the same to say each time, and says it once. */
  #tellNotice(): void {
    const { notice } = this.#memory;
    if (notice !== undefined && notice !== this.#noticed) process.stderr.write(`${notice}\n`);
    this.#noticed = notice;
  }
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

/** Told once: a build does not tell of what the build before told of. */
function foreignFilesLine(output: string, paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(', ') + (paths.length > 3 ? ` and ${paths.length - 3} more` : '');
  return `${output} also holds what Clipfile did not write, and leaves alone: ${shown}.\n`;
}

/** `no problems`, `1 warning`, `2 errors, 1 warning`. */
function count(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    errors > 0 && counted(errors, 'error'),
    problems.length > errors && counted(problems.length - errors, 'warning'),
  ];
  return parts.filter(Boolean).join(', ') || 'no problems';
}
