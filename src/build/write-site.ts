import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../archive/archive.ts';
import type { BuildCache } from '../cache/build-cache.ts';
import type { FileTable } from '../cache/file-table.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { indexArchive, type PrintedFile } from '../indexing/index-archive.ts';
import { attachmentsOf } from '../outputs/attachments.ts';
import { hostFiles, type SiteFile } from '../outputs/host-files.ts';
import { describeSite, planPages } from '../pages/pages.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { renderPages } from '../render/render-pages.ts';
import { manifestPath } from '../search/files/manifest.ts';
import { awaitLater } from '../workers/worker-thread.ts';
import { OutputFolder } from '../write/output-folder.ts';
import type { WrittenFiles } from '../write/written-files.ts';
import type { BuildOptions } from './build-site.ts';

/** A site as it was written. */
export interface WrittenSite {
  readonly files: FileTable;
  readonly items: number;
  readonly pages: number;
  /** Files whose bytes changed. */
  readonly written: number;
}

/**
 * Plans all of a site, and draws and writes what shows something else than it does in the output folder. What
 * pages load comes before them, the front page after the pages that it leads to, the search's manifest after the
 * files that it names; what is no longer of the site goes last. So a reader finds the old or the new at any moment.
 */
export async function writeSite(
  archive: Archive,
  assets: readonly SiteFile[],
  known: WrittenFiles,
  memory: BuildCache,
  { content, output: folder, program, renderer: drawing, onProgress }: BuildOptions,
): Promise<WrittenSite> {
  const makeIndex = () => indexArchive(archive, known, memory.indexing);
  const indexed = memory.indexing.isThread ? makeIndex() : undefined;
  if (indexed !== undefined) awaitLater(indexed);
  const site = describeSite(archive);
  const around = fingerprintOf(program + JSON.stringify(site));
  const pages: Pick<PlannedPage, 'path' | 'unlisted'>[] = [];
  /** Of those that are drawn. */
  const fingerprints = new Map<string, string>();
  const changed: PlannedPage[] = [];
  for (const planned of planPages(archive)) {
    const { path, unlisted, page } = planned;
    const fingerprint = fingerprintOf(around + memory.describe(page.inputs));
    pages.push({ path, unlisted });
    if (!known.keeps(path, fingerprint)) {
      changed.push(planned);
      fingerprints.set(path, fingerprint);
    }
    if (pages.length % pagesAtOnce === 0) await setImmediate();
  }
  // The front page is planned first, and written after those that it leads to.
  changed.reverse();
  const drawn = (drawing?.render ?? renderPages)(changed, site);
  onProgress?.('Indexing for the search');
  const search = await (indexed ?? makeIndex());
  onProgress?.('Drawing pages');
  const isNew = ({ path, fingerprint }: Pick<PrintedFile, 'path' | 'fingerprint'>) =>
    !known.keeps(path, fingerprint);
  const loaded = assets.map(printed).filter(isNew);
  const attached = attachmentsOf(archive, content).filter(isNew);
  const hosted = hostFiles(pages, site).map(printed).filter(isNew);
  const output = new OutputFolder(
    folder,
    [...[...loaded, ...attached, ...changed, ...hosted].map(({ path }) => path), ...search.missing],
    known,
  );
  const put = ({ path, text, fingerprint }: PrintedFile) => output.put(path, text, fingerprint);
  loaded.forEach(put);
  for (const { path, from, fingerprint } of attached) output.copy(from, path, fingerprint);
  const last: PrintedFile[] = [];
  for await (const files of search.files()) {
    for (const file of files) {
      if (file.path === manifestPath) last.push(file);
      else put(file);
    }
  }
  let count = 0;
  for await (const batch of drawn) {
    for (const { path, bytes } of batch) output.put(path, bytes, fingerprints.get(path) ?? '');
    count += batch.length;
    onProgress?.(`Drawing pages: ${count} of ${changed.length}`);
  }
  hosted.forEach(put);
  last.forEach(put);
  output.finish();
  return { files: output.files, items: archive.items.length, pages: pages.length, written: output.written };
}

/** Between so many pages that are planned, the process breathes: a server, and the making of the search, ask it. */
const pagesAtOnce = 500;

function printed(file: SiteFile): PrintedFile {
  return { ...file, fingerprint: fingerprintOf(file.text) };
}
