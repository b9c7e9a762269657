import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CacheFolder } from '../cache/cache-folder.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { type ContentCheck, checkContent } from '../check/check-content.ts';
import type { TextSketches } from '../check/sketch-files.ts';
import { formatCount } from '../html/numbers.ts';
import type { IndexCalls } from '../indexing/worker-calls.ts';
import { isWithin } from '../is-within.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import { BuildCache } from '../pipeline/build-cache.ts';
import type { BuildOptions } from '../pipeline/build-options.ts';
import { type BuildResult, buildSite } from '../pipeline/build-site.ts';
import { problemsFile, reportWithFile } from '../pipeline/report-file.ts';
import { openContent } from '../read/content.ts';
import type { HeldBack } from '../read/embargo.ts';
import { isMistake, type Problem } from '../records/problem.ts';
import { anyOf } from '../records/quote.ts';
import { type RenderCalls, renderInWorker } from '../render/render-in-worker.ts';
import { WorkerThread } from '../workers/worker-thread.ts';
import { ForeignFilesError, listBriefly } from '../write/foreign-files.ts';
import type { InspectCalls } from '../write/inspect-output.ts';
import { LockedError } from '../write/lock.ts';
import { OutputChangedError } from '../write/output-folder.ts';
import { checkCacheFolder, checkFolders, namesWithin } from './check-folders.ts';
import { coloursFor } from './colour.ts';
import { type AsOf, type ExitCode, type Folders, UsageError } from './command-line.ts';
import { countProblems } from './count-problems.ts';
import {
  backgroundWorkerScript,
  compiledAssets,
  programFingerprint,
  renderWorkerScript,
} from './program-files.ts';
import { showProgress } from './progress.ts';
import { explainSystemError, isSystemError, type SystemError } from './system-error.ts';

export interface BuildOutcome {
  readonly exitCode: ExitCode;
  /** Why the site was not built, as shown on the terminal; empty when it was. */
  readonly message: string;
  /** How many files have new bytes. */
  readonly written: number;
}

export interface ReportOptions {
  /** Shows drafts, marked as such. */
  readonly withDrafts?: boolean;
  /** The day as of which embargoes are judged. */
  readonly asOf?: AsOf;
  /** Prints the outcome of each build as a line of JSON, and nothing else. */
  readonly json?: boolean;
  /** Receives the summary of each successful build, or the JSON of each build. */
  readonly print?: (text: string) => unknown;
}

/** What `clipfile build --json` prints. */
export interface BuildReport {
  readonly ok: boolean;
  /** Without errors only, as for `pages`, `drafts` and `written`. */
  readonly items?: number;
  readonly pages?: number;
  /** How many were left out. */
  readonly drafts?: number;
  /** How many are under an embargo, and until which days. */
  readonly heldBack?: HeldBack;
  /** How many files have new bytes. */
  readonly written?: number;
  readonly output: string;
  readonly seconds: number;
  readonly problems: readonly Problem[];
}

/**
 * Builds one archive into one output folder in this process, any number of times, and reports on the terminal. The
 * cache stays in memory between builds.
 */
export class SiteBuilder {
  readonly #folders: Folders;
  readonly #cacheFolder: CacheFolder;
  readonly #cache: BuildCache;
  readonly #renderWorker = new WorkerThread<RenderCalls>(renderWorkerScript);
  readonly #backgroundWorker: WorkerThread<InspectCalls & IndexCalls>;
  readonly #program = programFingerprint();
  readonly #withDrafts: boolean;
  readonly #asOf: AsOf;
  readonly #json: boolean;
  readonly #print: (text: string) => unknown;
  #lastCacheNotice: string | undefined;
  #lastProblems = '';
  readonly #sketches: TextSketches = new WeakMap();

  /**
   * @throws {UsageError} when the content folder does not exist, or the output or cache folder cannot be used
   */
  constructor(
    folders: Folders,
    {
      withDrafts = false,
      asOf,
      json = false,
      print = (text) => process.stdout.write(text),
    }: ReportOptions = {},
  ) {
    const { cache, content, output } = folders;
    // First, because the output folder of the preview is in the cache folder.
    checkCacheFolder(cache, content, output);
    checkFolders(content, output);
    this.#folders = folders;
    this.#withDrafts = withDrafts;
    this.#asOf = asOf;
    this.#json = json;
    this.#print = print;
    const cacheOptions = { folder: cache, content, output, program: this.#program };
    this.#backgroundWorker = new WorkerThread(backgroundWorkerScript, cacheOptions);
    this.#cacheFolder = new CacheFolder(cacheOptions);
    this.#cache = new BuildCache(this.#cacheFolder, this.#backgroundWorker);
  }

  /**
   * Builds the site once. The summary is printed; problems go to stderr.
   *
   * @param onOutcome called as soon as the site is written, before the cache is saved, or when the build has failed
   * @param rehearse goes through all steps even where nothing changed, and does not repeat problems
   * @throws {UsageError} when the output folder cannot be written to
   */
  async build(
    onOutcome: (outcome: BuildOutcome) => void = () => {},
    rehearse = false,
  ): Promise<BuildOutcome> {
    const { content, output, cache } = this.#folders;
    const started = performance.now();
    const progress = showProgress(process.stderr);
    const result = await buildOrExplain({
      content,
      ignored: namesWithin(content, [output, cache]),
      output,
      assets: compiledAssets,
      program: this.#program,
      cache: this.#cache,
      renderer: { prepare: () => this.#renderWorker.start(), render: renderInWorker(this.#renderWorker) },
      inspector: this.#backgroundWorker,
      onProgress: progress.update,
      onWritten: (written) => onOutcome({ exitCode: 0, message: '', written }),
      rehearse,
      withDrafts: this.#withDrafts,
      asOf: this.#asOf,
    }).finally(progress.clear);
    const seconds = (performance.now() - started) / 1000;
    const report = reportWithFile(result.problems, this.#cacheFolder, { name: problemsFile });
    if (this.#json) return this.#printJson(result, seconds);
    this.#reportCacheNotice();
    const problems = report();
    const isRepeated = rehearse && problems === this.#lastProblems;
    this.#lastProblems = problems;
    if (!isRepeated) process.stderr.write(report(coloursFor(process.stderr)));
    if (!result.ok) {
      const verdict = `${countProblems(result.problems)}. The site was not built; ${output} is unchanged.`;
      if (!isRepeated) process.stderr.write(`\n${verdict}\n`);
      const failure: BuildOutcome = { exitCode: 1, message: `${problems}\n${verdict}`, written: 0 };
      onOutcome(failure);
      return failure;
    }
    if (result.ignoredLines > 0) process.stderr.write(ignoredLinesNotice(output, result.ignoredLines));
    if (result.foreign.length > 0) process.stderr.write(foreignFilesNotice(output, result.foreign));
    this.#print(
      `${formatCount(result.items, 'item')}, ${formatCount(result.pages, 'page')}, ${countProblems(result.problems)}, ${seconds.toFixed(1)} s.\n` +
        `${draftsNotice(result.drafts, this.#withDrafts)}${embargoNotice(result.heldBack)}${this.#withDrafts ? '' : leftOutNotice(result.leftOut)}Open ${join(output, 'index.html')}\n`,
    );
    return { exitCode: 0, message: '', written: result.written };
  }

  /** Checks the content as it is now, with what earlier builds and checks have read. */
  async checkContent(): Promise<ContentCheck> {
    const { content, output, cache } = this.#folders;
    const disk = openContent(content, existsSync(content) ? namesWithin(content, [output, cache]) : []);
    const { items } = this.#cache;
    const check = await checkContent(content, {
      disk,
      ...(!isMistake(disk) && { reader: items.open(disk, new FileStamps(content, disk.diskPath)) }),
      linked: items.linked,
      asOf: this.#asOf,
      sketches: this.#sketches,
      maxExamples,
    });
    items.releaseBodies();
    return check;
  }

  #printJson(result: BuildResult, seconds: number): BuildOutcome {
    const { output } = this.#folders;
    const counts = result.ok
      ? {
          items: result.items,
          pages: result.pages,
          drafts: result.drafts,
          heldBack: result.heldBack,
          written: result.written,
        }
      : {};
    const { ok, problems } = result;
    const report: BuildReport = { ok, ...counts, output, seconds: Number(seconds.toFixed(1)), problems };
    this.#print(`${JSON.stringify(report, undefined, 2)}\n`);
    return { exitCode: ok ? 0 : 1, message: '', written: counts.written ?? 0 };
  }

  /** Stops the worker threads. */
  async end(): Promise<void> {
    await Promise.all([this.#renderWorker.end(), this.#backgroundWorker.end()]);
  }

  /** Shows a notice only when it differs from that of the previous build. */
  #reportCacheNotice(): void {
    const { notice } = this.#cache;
    if (notice !== undefined && notice !== this.#lastCacheNotice) process.stderr.write(`${notice}\n`);
    this.#lastCacheNotice = notice;
  }
}

/** How many findings of one kind the desk shows. */
const maxExamples = 50;

/** Turns errors that the user can fix into usage errors. */
async function buildOrExplain(options: BuildOptions): Promise<BuildResult> {
  try {
    return await buildSite(options);
  } catch (error) {
    if (
      error instanceof ForeignFilesError ||
      error instanceof LockedError ||
      error instanceof ContentChangedError ||
      error instanceof OutputChangedError
    ) {
      throw new UsageError(error.message);
    }
    if (isSystemError(error)) throw new UsageError(systemErrorMessage(options.output, error));
    throw error;
  }
}

/** Explains what kept the build from its end. */
function systemErrorMessage(output: string, error: SystemError): string {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return (
      `The disk is full: ${error.message}.\n` +
      `    Free some space and build again. Until then "${output}" may mix old and new pages, each of them complete.`
    );
  }
  if (!refusals.includes(error.code) || !concerns(output, error)) return explainSystemError(error);
  return (
    `Could not write the site to "${output}": ${error.message}.\n` +
    '    Choose another folder with --output, or change the permissions of this one.'
  );
}

/** What the system answers where a folder cannot be written to. */
const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'];

function concerns(folder: string, { path, dest }: SystemError): boolean {
  const within = resolve(folder);
  return [path, dest].some((each) => each !== undefined && isWithin(resolve(each), within));
}

function draftsNotice(drafts: number, withDrafts: boolean): string {
  if (drafts === 0) return '';
  const count = formatCount(drafts, 'draft');
  return withDrafts
    ? `${count} among them, marked as such; "clipfile build" leaves drafts out.\n`
    : `${count} left out; "clipfile start" shows drafts.\n`;
}

function leftOutNotice(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return '';
  return `Without url: in site.yml, which says where it will be published, the site has no ${anyOf(leftOut)}.\n`;
}

function embargoNotice({ count, first, last }: HeldBack): string {
  if (count === 0) return '';
  const items = formatCount(count, 'item');
  return first === last
    ? `${items} held back until ${first}; --as-of ${first} releases ${count === 1 ? 'it' : 'them'}.\n`
    : `${items} held back, the first until ${first} and the last until ${last}; --as-of ${first} releases the first.\n`;
}

function foreignFilesNotice(output: string, paths: readonly string[]): string {
  return `${output} contains other files, left untouched: ${listBriefly(paths)}.\n`;
}

function ignoredLinesNotice(output: string, count: number): string {
  const what = count === 1 ? '1 line that does' : `${count} lines that do`;
  return `${join(output, '.clipfile')} had ${what} not name a file of the site. ${count === 1 ? 'It was' : 'They were'} ignored and removed.\n`;
}
