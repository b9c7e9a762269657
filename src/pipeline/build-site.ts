import { makeArchive } from '../archive/archive.ts';
import { listContent, sameListing } from '../cache/content-listing.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { noFiles } from '../cache/file-table.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { writeModules } from '../cache/module-folder.ts';
import type { SiteState } from '../cache/site-state.ts';
import { scriptsWithMessages } from '../outputs/script-messages.ts';
import { stylesWithMessages } from '../outputs/style-messages.ts';
import { themedAssets } from '../outputs/themed-assets.ts';
import { ContentChangedError } from '../pages/item-source.ts';
import type { Site } from '../pages/page-model.ts';
import { siteView } from '../pages/plan-pages.ts';
import { listFonts, readAssets } from '../read/assets.ts';
import { displayPathIn, openContent, readContent } from '../read/content.ts';
import { countHeldBack, type HeldBack } from '../read/embargo.ts';
import { canResizeAgain } from '../read/pictures.ts';
import { compareProblems, isMistake, type Problem } from '../records/problem.ts';
import { renderPages } from '../render/render-pages.ts';
import { templateProblems } from '../render/template-error.ts';
import { preventUnhandledRejection } from '../workers/worker-client.ts';
import { stillPresent } from '../write/foreign-files.ts';
import { hasFile } from '../write/has-file.ts';
import { type Inspection, inspectOutput } from '../write/inspect-output.ts';
import { lockFolder } from '../write/lock.ts';
import { OutputChangedError } from '../write/output-folder.ts';
import { WrittenFiles } from '../write/written-files.ts';
import { BuildCache } from './build-cache.ts';
import type { BuildOptions } from './build-options.ts';
import { goneAddresses } from './gone-addresses.ts';
import { leftOutWithoutAddress } from './left-out.ts';
import { type WrittenSite, writeSite } from './write-site.ts';

/** A site was written, or, where there are errors, nothing was touched. */
export type BuildResult =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      /** Warnings only. */
      readonly problems: readonly Problem[];
      readonly items: number;
      readonly pages: number;
      /** How many drafts were left out or, on request, shown. */
      readonly drafts: number;
      /** How many items are under an embargo, and until when. */
      readonly heldBack: HeldBack;
      /** How many files have new bytes. */
      readonly written: number;
      /** Foreign files in the output folder that the archivist was not told about before. */
      readonly foreign: readonly string[];
      /** How many lines of the list of files in the output folder are ignored, because they are no paths of a site. */
      readonly ignoredLines: number;
      /** What the site lacks because its address is not known. Empty but for the first build. */
      readonly leftOut: readonly string[];
    };

/**
 * The whole way from a content folder to a site: read, link, arrange, plan, render, write. What has not changed since
 * the build that the cache is from is skipped; the site is the same as without a cache.
 *
 * @throws {LockedError} where another build is running in the output folder
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const cache = options.cache ?? new BuildCache();
  return retryAfterChange(async () => {
    // Anew in each attempt: the lock is gone where the output folder was deleted during the one before.
    const unlock = lockFolder(options.output);
    try {
      const result = await buildOnce(options, cache);
      if (result.ok) options.onWritten?.(result.written);
      await cache.save();
      return result;
    } finally {
      unlock();
    }
  });
}

/**
 * Starts again where the content or the output folder changed during the build. What was written until then is valid
 * or replaced.
 */
async function retryAfterChange<Result>(build: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await build();
    } catch (error) {
      const isChange = error instanceof ContentChangedError || error instanceof OutputChangedError;
      if (!isChange || attempt === maxAttempts) throw error;
    }
  }
}

const maxAttempts = 5;

async function buildOnce(options: BuildOptions, cache: BuildCache): Promise<BuildResult> {
  const { content: folder, output, program, renderer, onProgress, withDrafts = false, embedded } = options;
  const { asOf = '' } = options;
  onProgress?.('Reading content');
  const before = cache.state;
  const inspecting = inspect(before, options);
  const disk = openContent(folder, options.ignored);
  const diskPath = isMistake(disk) ? asWritten : disk.diskPath;
  const stamps = new FileStamps(folder, diskPath);
  const listing = isMistake(disk) ? undefined : listContent(disk, stamps);
  const assets = readAssets(options.assets, embedded?.styles);
  const fonts = listFonts(options.assets);
  const assetsFingerprint = fingerprintOf(JSON.stringify([assets, fonts.map(({ path }) => path)]));
  const isSameSite =
    before?.assets === assetsFingerprint && before.withDrafts === withDrafts && before.asOf === asOf;
  if (isSameSite && sameListing(before.content, listing) && !(await canResizeAgain(before.problems))) {
    const inspection = await inspecting;
    const files = new WrittenFiles(before.files, inspection);
    const isRestamped = files.table !== before.files;
    const state = isRestamped ? { ...before, files: files.table } : before;
    if (files.areIntact && options.rehearse !== true) {
      return finish(state, output, { written: 0, ignoredLines: 0 }, cache, inspection);
    }
  }
  preventUnhandledRejection(cache.indexing.call('prepare', undefined));
  renderer?.prepare();
  const reader = isMistake(disk) ? undefined : cache.items.open(disk, stamps);
  const { content, problems, read } = await readContent(folder, {
    disk,
    asOf: options.asOf,
    ...(reader !== undefined && { reader, linked: cache.items.linked }),
    onProgress: (done, total) => onProgress?.(`Reading content: ${done} of ${total} items`),
  });
  if (content === undefined) return { ok: false, problems };
  reader?.dropUnread();
  const inspection = await inspecting;
  const files = new WrittenFiles(before?.files, inspection);
  const archive = makeArchive(content, withDrafts);
  const { templates } = content;
  const site: Site = { ...siteView(archive), ...(embedded && { isEmbedded: true }) };
  const written = await writeOrExplain(
    {
      archive,
      source: cache.items,
      site,
      content: folder,
      diskPath,
      assets: themedAssets(
        stylesWithMessages(scriptsWithMessages(assets, site), site),
        content.settings.theme,
        content.look,
        content.style,
        site,
      ),
      fonts,
      look: content.look,
      staticFiles: content.staticFiles,
      ownRedirects: content.ownRedirects,
      program,
      canonicalize: cache.canonicalize,
      render: renderer?.render ?? renderPages,
      ...(templates && {
        templates: { ...templates, folder: writeModules(templates, cache.templatesFolder) },
      }),
      indexing: cache.indexing,
      currentFiles: (within) => files.intactIn(within),
      isOnSite: (path) => hasFile(output, path),
    },
    output,
    files,
    onProgress,
  );
  if ('templateProblems' in written) {
    const display = displayPathIn(folder);
    const more = written.templateProblems.map((each) => ({ ...each, file: display(each.file) }));
    return { ok: false, problems: [...problems, ...more].sort(compareProblems) };
  }
  const state: SiteState = {
    content: listing,
    assets: assetsFingerprint,
    files: written.files,
    problems,
    items: archive.items.length,
    pages: written.pages,
    drafts: content.items.filter(({ status }) => status === 'draft').length,
    withDrafts,
    heldBack: countHeldBack(read?.heldBack ?? []),
    asOf,
    gone: withDrafts ? [] : goneAddresses(before, written.files),
    foreign: before?.foreign ?? [],
  };
  const leftOut = before === undefined ? leftOutWithoutAddress(content.settings) : [];
  return { ...finish(state, output, written, cache, inspection), leftOut };
}

/** Mistakes in templates show before anything is written. */
async function writeOrExplain(
  ...params: Parameters<typeof writeSite>
): Promise<WrittenSite | { readonly templateProblems: readonly Problem[] }> {
  try {
    return await writeSite(...params);
  } catch (error) {
    const problems = templateProblems(error);
    if (problems === undefined) throw error;
    return { templateProblems: problems };
  }
}

function asWritten(path: string): string {
  return path;
}

/** With fewer files, this thread is done before a worker has started. */
const manyFiles = 5000;

/** Begins to inspect the output folder, in the worker where it has many files. */
function inspect(before: SiteState | undefined, { output, inspector }: BuildOptions): Promise<Inspection> {
  const files = before?.files ?? noFiles;
  const { paths, hashes, stamps } = files.columns;
  const params = { folder: output, files: { paths, hashes, stamps } };
  const inspection =
    inspector !== undefined && files.size > manyFiles
      ? inspector.call('inspect', params)
      : Promise.resolve(inspectOutput(params));
  preventUnhandledRejection(inspection);
  return inspection;
}

/** Records the state of the site, with the foreign files that the archivist is told about. */
function finish(
  state: SiteState,
  output: string,
  { written, ignoredLines }: Pick<WrittenSite, 'written' | 'ignoredLines'>,
  cache: BuildCache,
  inspection: Inspection,
): BuildResult & { readonly ok: true } {
  // What an interrupted build left in the output folder is gone by now.
  const foreign = stillPresent(
    inspection.foreign.filter((path) => state.files.rowOf(path) === undefined),
    output,
  );
  const before = new Set(state.foreign);
  const isSame = foreign.length === before.size && foreign.every((path) => before.has(path));
  cache.state = isSame ? state : { ...state, foreign };
  const { problems, items, pages, drafts, heldBack } = state;
  return {
    ok: true,
    problems,
    items,
    pages,
    drafts,
    heldBack,
    written,
    foreign: foreign.filter((path) => !before.has(path)),
    ignoredLines,
    leftOut: [],
  };
}
