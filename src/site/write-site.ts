import type { Archive } from '../archive/archive.ts';
import { hostFiles, type SiteFile } from '../pages/host-files.ts';
import { describeSite, planPages } from '../pages/pages.ts';
import type { PlannedPage } from '../pages/planned.ts';
import { searchDocuments } from '../pages/search-documents.ts';
import { updateSearch } from '../search/build.ts';
import type { SearchFile } from '../search/files/file.ts';
import { attachmentsOf } from './attachments.ts';
import type { BuildOptions } from './build.ts';
import { fingerprintOf } from './fingerprint.ts';
import { languagePlugin } from './language-plugin.ts';
import type { Memory } from './memory.ts';
import { Output } from './output.ts';
import { renderPages } from './render.ts';
import type { WrittenFile, WrittenFiles } from './written-files.ts';

/** A site as it was written. */
export interface WrittenSite {
  readonly files: ReadonlyMap<string, WrittenFile>;
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
  memory: Memory,
  { content, output: folder, program, drawing, onProgress }: BuildOptions,
): Promise<WrittenSite> {
  const site = describeSite(archive);
  const around = fingerprintOf(program + JSON.stringify(site));
  const pages: Pick<PlannedPage, 'path' | 'unlisted'>[] = [];
  const fingerprints = new Map<string, string>();
  const changed: PlannedPage[] = [];
  for (const planned of planPages(archive)) {
    const { path, unlisted, page } = planned;
    const fingerprint = fingerprintOf(around + memory.describe(page.inputs));
    pages.push({ path, unlisted });
    fingerprints.set(path, fingerprint);
    if (known.get(path)?.fingerprint !== fingerprint) changed.push(planned);
  }
  // The front page is planned first, and written after those that it leads to.
  changed.reverse();
  const drawn = (drawing?.draw ?? renderPages)(changed, site);
  onProgress?.('Indexing for the search');
  const search = indexSite(archive, memory);
  onProgress?.('Drawing pages');
  const hosted = hostFiles(pages, site);
  const attachments = attachmentsOf(archive, content);
  const output = new Output(
    folder,
    [...pages, ...assets, ...hosted, ...search, ...attachments].map(({ path }) => path),
    known,
  );
  const put = (file: SiteFile): void => {
    const fingerprint = file.fingerprint ?? fingerprintOf(file.text);
    if (!output.keeps(file.path, fingerprint)) output.put(file.path, file.text, fingerprint);
  };
  assets.forEach(put);
  for (const { path, from, fingerprint } of attachments) {
    if (!output.keeps(path, fingerprint)) output.copy(from, path, fingerprint);
  }
  search.slice(0, -1).forEach(put);
  for (const [path, fingerprint] of fingerprints) output.keeps(path, fingerprint);
  let count = 0;
  for await (const batch of drawn) {
    for (const { path, text } of batch) output.put(path, text, fingerprints.get(path) ?? '');
    count += batch.length;
    onProgress?.(`Drawing pages: ${count} of ${changed.length}`);
  }
  hosted.forEach(put);
  search.slice(-1).forEach(put);
  output.finish();
  return { files: output.files, items: archive.items.length, pages: pages.length, written: output.written };
}

/** The files of the search, the manifest last, going on from what the memory has. */
function indexSite(archive: Archive, memory: Memory): readonly SearchFile[] {
  const { language } = archive.settings;
  const actors = archive.actors.map(({ tag }) => tag);
  const options = { language, plugin: languagePlugin(language), actors };
  const { files, known } = updateSearch(searchDocuments(archive), options, memory.search);
  memory.search = known;
  return files;
}
