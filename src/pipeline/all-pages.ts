import { makeArchive } from '../archive/archive.ts';
import { FileStamps } from '../cache/file-stamps.ts';
import { ItemCache } from '../cache/item-cache.ts';
import { writeModules } from '../cache/module-folder.ts';
import { compileStyle } from '../compile-options.mjs';
import { messagesOf } from '../messages/messages-of.ts';
import { stylesWithMessages } from '../outputs/style-messages.ts';
import { themedAssets } from '../outputs/themed-assets.ts';
import type { Page, Site } from '../pages/page-model.ts';
import { planPages, siteView } from '../pages/plan-pages.ts';
import { openContent, readContent } from '../read/content.ts';
import { isMistake } from '../records/problem.ts';
import { type LoadedTemplates, loadTemplates } from '../render/load-templates.ts';
import { reportProblems } from './problem-report.ts';

/**
 * Reads a content folder and computes every page of its site, for Eleventy when it runs by itself.
 *
 * @throws where the content has errors; the message says which
 */
export async function readAllPages(folder: string): Promise<{
  readonly site: Site;
  readonly pages: readonly Page[];
  readonly own: LoadedTemplates | undefined;
}> {
  const source = new ItemCache();
  const disk = openContent(folder);
  const { content, problems } = await readContent(folder, {
    disk,
    ...(!isMistake(disk) && { reader: source.open(disk, new FileStamps(folder, disk.diskPath)) }),
  });
  if (content === undefined) {
    const { format, isComplete } = reportProblems(problems);
    const more = isComplete ? '' : '"clipfile build" lists all problems in a file.\n';
    throw new Error(`The content has errors.\n\n${format()}${more}`);
  }
  const archive = makeArchive(content);
  const messages = messagesOf(archive.settings);
  const [style] = themedAssets(
    stylesWithMessages([{ path: 'assets/style.css', text: await compileStyle() }], content.settings),
    content.settings.theme,
    content.look,
    content.style,
  );
  const pages = Array.from(planPages({ archive, source }, style?.text ?? ''), ({ page }) =>
    page.evaluate(messages),
  );
  const { templates } = content;
  const own =
    templates && (await loadTemplates({ ...templates, folder: writeModules(templates, undefined) }));
  return { site: siteView(archive), pages, own };
}
