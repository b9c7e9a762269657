import { makeArchive } from '../archive/archive.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { ItemCache } from '../cache/item-cache.ts';
import { compileStyle } from '../compile.mjs';
import type { Page, Site } from '../pages/page-model.ts';
import { planPages, siteView } from '../pages/plan-pages.ts';
import { openContent, readContent } from '../read/content.ts';
import { formatProblem, isMistake } from '../records/problem.ts';

/**
 * Reads a content folder and computes every page of its site, for Eleventy when it runs by itself.
 *
 * @throws where the content has errors; the message lists all problems
 */
export async function readAllPages(
  folder: string,
): Promise<{ readonly site: Site; readonly pages: readonly Page[] }> {
  const source = new ItemCache();
  const disk = openContent(folder);
  const { content, problems } = await readContent(folder, {
    disk,
    ...(!isMistake(disk) && { reader: source.open(disk, new FileStamps(folder, disk.diskPath)) }),
  });
  if (content === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  const archive = makeArchive(content);
  const pages = Array.from(planPages({ archive, source }, await compileStyle()), ({ page }) =>
    page.evaluate(),
  );
  return { site: siteView(archive), pages };
}
