import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { makeArchive } from '../archive/archive.ts';
import { BuildCache } from '../cache/build-cache.ts';
import { listContent, sameContent } from '../cache/content-listing.ts';
import { noFiles } from '../cache/file-table.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { ChangedMeanwhileError } from '../cache/item-cache.ts';
import type { SiteState } from '../cache/site-state.ts';
import { readAssets } from '../outputs/assets.ts';
import { openContent, readContent } from '../read/content.ts';
import { isMistake, type Problem } from '../records/problem.ts';
import type { RenderPages } from '../render/render-pages.ts';
import { awaitLater, type WorkerClient } from '../workers/worker-thread.ts';
import { lockFolder } from '../write/lock.ts';
import { type InspectCalls, type Inspection, inspect, WrittenFiles } from '../write/written-files.ts';
import { writeSite } from './write-site.ts';

export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the site goes. */
  readonly output: string;
  /** The folder of compiled style and scripts. */
  readonly assets: string;
  /** Changes with the program, its templates and what it stands on: what it drew before is then drawn again. */
  readonly program: string;
  /** What builds before this one learned; without it all is built. */
  readonly cache?: BuildCache;
  /** Draws the pages; without it they are drawn in this thread. */
  readonly renderer?: PageRenderer;
  /** Inspects large sites; without it this thread does. */
  readonly inspector?: WorkerClient<InspectCalls>;
  /** Told what is being done, as often as it changes. */
  readonly onProgress?: (doing: string) => void;
  /** Told when the site stands, before what was learned is kept. */
  readonly onWritten?: () => void;
}

export interface PageRenderer {
  /** Told as soon as there will be pages to draw. */
  prepare(): void;
  readonly render: RenderPages;
}

/** A site was written, or, where there are errors, nothing was touched. */
export type BuildResult =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      /** Warnings only. */
      readonly problems: readonly Problem[];
      readonly items: number;
      readonly pages: number;
      /** Files whose bytes changed. */
      readonly written: number;
      /** Files of others in the output folder that were not told of before. */
      readonly strangers: readonly string[];
    };

/**
 * The whole way from a content folder to a site: read, arrange, describe, draw, write. What did not change since the
 * build that the memory remembers is passed over on the way; the site is the same as without it.
 *
 * @throws {LockedError} where another build is at work in the output folder
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const unlock = lockFolder(options.output);
  try {
    const memory = options.cache ?? new BuildCache();
    const result = await steadily(() => buildOnce(options, memory));
    if (result.ok) options.onWritten?.();
    await memory.save();
    return result;
  } finally {
    unlock();
  }
}

/** Begins anew where the content changed meanwhile: what was written until then stands, and is right or replaced. */
async function steadily<Result>(build: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await build();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError) || attempt === mostAttempts) throw error;
    }
  }
}

const mostAttempts = 5;

async function buildOnce(options: BuildOptions, memory: BuildCache): Promise<BuildResult> {
  const { content: folder, output, onProgress } = options;
  onProgress?.('Reading the content');
  const before = memory.state;
  const inspected = inspectSite(before, options);
  const disk = openContent(folder);
  const seen = isMistake(disk) ? undefined : listContent(disk);
  const assets = readAssets(options.assets);
  const look = fingerprintOf(JSON.stringify(assets));
  const isSame = before?.look === look && sameContent(before.content, seen);
  if (isSame) {
    const inspection = await inspected;
    const known = new WrittenFiles(before.files, inspection);
    const state = { ...before, files: known.table };
    if (known.allIntact)
      return told(state.files === before.files ? before : state, output, 0, memory, inspection);
  }
  awaitLater(memory.indexing.call('prepare', undefined));
  options.renderer?.prepare();
  const { content, problems } = await readContent(folder, {
    memory: memory.items,
    ...(!isMistake(disk) && { disk }),
    onProgress: (read, total) => onProgress?.(`Reading the content: ${read} of ${total} items`),
  });
  if (content === undefined) return { ok: false, problems };
  const inspection = await inspected;
  const known = new WrittenFiles(before?.files, inspection);
  const { files, pages, items, written } = await writeSite(
    makeArchive(content),
    assets,
    known,
    memory,
    options,
  );
  const state = { content: seen, look, files, problems, items, pages, strangers: before?.strangers ?? [] };
  return told(state, output, written, memory, inspection);
}

/** Fewer are inspected sooner than a thread starts. */
const manyFiles = 5000;

/** Begins at once, beside what is done here. */
function inspectSite(
  before: SiteState | undefined,
  { output, inspector: inspecting }: BuildOptions,
): Promise<Inspection> {
  const files = before?.files ?? noFiles;
  const { paths, hashes, stamps } = files.columns;
  const order = { folder: output, files: { paths, hashes, stamps } };
  const inspection =
    inspecting !== undefined && files.size > manyFiles
      ? inspecting.call('inspect', order)
      : Promise.resolve(inspect(order));
  awaitLater(inspection);
  return inspection;
}

/** Remembers how the build ended, and which files of others it told of. */
function told(
  state: SiteState,
  output: string,
  written: number,
  memory: BuildCache,
  { others }: Inspection,
): BuildResult {
  const strangers = others.filter(
    (path) => state.files.rowOf(path) === undefined && isThere(join(output, path)),
  );
  const before = new Set(state.strangers);
  const isSame = strangers.length === before.size && strangers.every((path) => before.has(path));
  memory.state = isSame ? state : { ...state, strangers };
  const { problems, items, pages } = state;
  return {
    ok: true,
    problems,
    items,
    pages,
    written,
    strangers: strangers.filter((path) => !before.has(path)),
  };
}

/** What a build that was cut off left is gone by the end of the next. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
