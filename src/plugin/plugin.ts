import { join, posix, relative, sep } from 'node:path';
import type { LatestItem } from '../outputs/latest-item.ts';
import type { EleventyConfig, PageData } from './eleventy-config.ts';
import { EmbeddedArchive } from './embedded-archive.ts';
import { insertHead } from './insert-head.ts';
import { type ClipfileOptions, checkOptions } from './options.ts';
import type { Program } from './program.ts';
import { publish } from './publish.ts';

/** What templates of the site get of the archive, under the name of the option `data`. */
export interface ArchiveData {
  /** The path of its front page: `/archive/`. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** The newest, up to fifty. */
  readonly items: readonly ArchiveItem[];
}

/** An item of the archive, by its address on the site. */
export interface ArchiveItem extends Omit<LatestItem, 'path'> {
  /** `/archive/items/port-strike.html` */
  readonly url: string;
}

/** @throws where the options are not as they should be */
export type ClipfilePlugin = (eleventyConfig: EleventyConfig, options: ClipfileOptions) => void;

/**
 * Makes the plugin. The archive is built before the site, by changes, into a cache folder: each page as what a layout has
 * around it. Of these, one virtual template makes the pages of the site. All other files are copied after.
 */
export function clipfilePlugin(program: Program): ClipfilePlugin {
  return function clipfile(eleventyConfig, options) {
    checkOptions(options);
    const { content, layout, data = 'archive', cache = '.cache/clipfile', drafts = false, asOf } = options;
    const at = posix.join('/', options.at ?? 'archive', '/');
    const cacheFolder = join(cache, at === '/' ? 'root' : at.slice(1, -1).replaceAll('/', '-'));
    const archive = new EmbeddedArchive({ content, cache: cacheFolder }, program, { drafts, asOf });
    let output = '';

    // Items are no templates of the site. The cache changes with each build, which must not begin another.
    for (const folder of [content, cache]) eleventyConfig.ignores.add(`${fromHere(folder)}/**`);
    eleventyConfig.watchIgnores.add(`${fromHere(cache)}/**`);
    eleventyConfig.addWatchTarget(`./${fromHere(content)}/`);

    eleventyConfig.on('eleventy.before', async ({ directories }) => {
      output = directories.output;
      const warnings = await archive.build();
      if (warnings !== '') process.stderr.write(`${warnings}\n`);
    });
    eleventyConfig.on('eleventy.after', async ({ outputMode }) => {
      if (outputMode !== 'fs') return;
      const { folder: from, files, pages } = archive;
      publish({ from, files, pages, to: join(output, at), list: join(cacheFolder, 'published.json') });
    });

    eleventyConfig.addGlobalData(data, (): ArchiveData => {
      const { title = '', description = '' } = archive.fragment('index.html') ?? {};
      const items = archive.latest.map(({ path, ...item }) => ({ url: at + path, ...item }));
      return { url: at, title, description, items };
    });

    const template = `clipfile${at}archive.11ty.js`;
    eleventyConfig.addTemplateFormats('11ty.js');
    eleventyConfig.addTemplate(
      template,
      ({ clipfilePage }) => archive.fragment(clipfilePage)?.content ?? '',
      {
        ...(layout !== undefined && { layout }),
        eleventyExcludeFromCollections: true,
        clipfilePages: [],
        pagination: { data: 'clipfilePages', size: 1, alias: 'clipfilePage', before: () => archive.pages },
        permalink: ({ clipfilePage }: PageData) => at + clipfilePage,
        eleventyComputed: {
          title: ({ clipfilePage }: PageData) => archive.fragment(clipfilePage)?.title ?? '',
          description: ({ clipfilePage }: PageData) => archive.fragment(clipfilePage)?.description ?? '',
        },
      },
    );
    eleventyConfig.addTransform(`clipfile ${at}`, function (rendered) {
      const { outputPath, inputPath } = this.page;
      if (outputPath === false || !posixPath(inputPath).endsWith(template)) return rendered;
      const page = posixPath(relative(join(output, at), outputPath));
      return insertHead(rendered, archive.fragment(page)?.head ?? '');
    });
  };
}

/** As Eleventy names what it ignores and watches. */
function fromHere(path: string): string {
  return posixPath(relative('', path));
}

function posixPath(path: string): string {
  return path.replaceAll(sep, '/');
}
