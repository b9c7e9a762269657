import type { Archive } from '../archive/archive.ts';
import { hostFiles, type SiteFile } from '../pages/host-files.ts';
import { describePages, describeSite } from '../pages/pages.ts';
import { searchDocuments } from '../pages/search-documents.ts';
import { updateSearch } from '../search/build.ts';
import { attachmentsOf } from './attachments.ts';
import type { BuildOptions } from './build.ts';
import { describer, fingerprintOf } from './fingerprint.ts';
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
 * Describes all of a site, and draws and writes what shows something else than it does in the output folder. What
 * pages load comes before them, the front page after the pages that it leads to, the search's manifest after the
 * files that it names; what is no longer of the site goes last. So a reader finds the old or the new at any moment.
 */
export async function writeSite(
  archive: Archive,
  assets: readonly SiteFile[],
  known: WrittenFiles,
  memory: Memory,
  { content, output: folder, program, onProgress }: BuildOptions,
): Promise<WrittenSite> {
  const site = describeSite(archive);
  const pages = describePages(archive);
  onProgress?.('Indexing for the search');
  const edition = updateSearch(
    searchDocuments(archive),
    {
      language: site.language,
      plugin: languagePlugin(site.language),
      actors: archive.actors.map(({ tag }) => tag),
    },
    memory.search,
  );
  memory.search = edition.known;
  const search = edition.files;
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
  const describe = describer();
  const around = program + JSON.stringify(site);
  const fingerprints = new Map(pages.map((page) => [page.path, fingerprintOf(around + describe(page))]));
  const changed = pages.filter(({ path }) => !output.keeps(path, fingerprints.get(path) ?? ''));
  let drawn = 0;
  for await (const batch of renderPages([...changed].reverse(), site)) {
    for (const { path, text } of batch) output.put(path, text, fingerprints.get(path) ?? '');
    drawn += batch.length;
    onProgress?.(`Drawing pages: ${drawn} of ${changed.length}`);
  }
  hosted.forEach(put);
  search.slice(-1).forEach(put);
  output.finish();
  return { files: output.files, items: archive.items.length, pages: pages.length, written: output.written };
}
