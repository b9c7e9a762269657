import { makeArchive } from '../archive/archive.ts';
import { hostFiles } from '../pages/host-files.ts';
import { describePages, describeSite } from '../pages/pages.ts';
import { searchDocuments } from '../pages/search-documents.ts';
import { readContent } from '../read/content.ts';
import type { Problem } from '../records/problem.ts';
import { buildSearch } from '../search/build.ts';
import { readAssets } from './assets.ts';
import { attachmentsOf } from './attachments.ts';
import { languagePlugin } from './language-plugin.ts';
import { Output } from './output.ts';
import { renderPages } from './render.ts';

export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  /** Where the site goes. */
  readonly output: string;
  /** The folder of compiled style and scripts. */
  readonly assets: string;
  /** Told what is being done, as often as it changes. */
  readonly onProgress?: (doing: string) => void;
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
    };

/** The whole way from a content folder to a site: read, arrange, describe, draw, write. */
export async function buildSite({
  content: folder,
  output: target,
  assets,
  onProgress,
}: BuildOptions): Promise<BuildResult> {
  onProgress?.('Reading the content');
  const { content, problems } = await readContent(folder, {
    onProgress: (read, total) => onProgress?.(`Reading the content: ${read} of ${total} items`),
  });
  if (content === undefined) return { ok: false, problems };
  const archive = makeArchive(content);
  const site = describeSite(archive);
  const pages = describePages(archive);
  onProgress?.('Indexing for the search');
  const files = [
    ...readAssets(assets),
    ...hostFiles(pages, site),
    ...buildSearch(searchDocuments(archive), {
      language: site.language,
      plugin: languagePlugin(site.language),
      actors: archive.actors.map(({ tag }) => tag),
    }),
  ];
  onProgress?.('Drawing pages');
  const attachments = attachmentsOf(archive, folder);
  const output = new Output(
    target,
    [...pages, ...files, ...attachments].map(({ path }) => path),
  );
  for (const { path, text } of files) output.put(path, text);
  for (const { path, from } of attachments) output.copy(from, path);
  let drawn = 0;
  for await (const batch of renderPages(pages, site)) {
    for (const { path, text } of batch) output.put(path, text);
    drawn += batch.length;
    onProgress?.(`Drawing pages: ${drawn} of ${pages.length}`);
  }
  output.finish();
  return { ok: true, problems, items: archive.items.length, pages: pages.length, written: output.written };
}
