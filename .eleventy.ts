import type { UserConfig } from '@11ty/eleventy';
import type { Page, PageKind, PageOf, Site } from './src/pages/page-model.ts';
import { readAllPages } from './src/pipeline/all-pages.ts';
import type { LoadedTemplates } from './src/render/load-templates.ts';
import { type RenderPage, rendererWith } from './templates/own-templates.ts';
import { templates } from './templates/templates.ts';

/** Pages to render, with what the layout shows on each. */
export interface PageBatch {
  readonly site: Site;
  readonly pages: readonly Page[];
  /** Templates of the owner's own. */
  readonly own?: LoadedTemplates | undefined;
  /** Called with what one of them threw. Without it, rendering ends. */
  readonly onFailure?: (error: unknown, page: Pick<PageOf<PageKind>, 'kind' | 'path'>) => void;
}

/**
 * Configures Eleventy: each kind of page is one virtual, paginated template, and each page of that kind one page of
 * its pagination. Content files are not Eleventy templates; `src/` reads them.
 *
 * `eleventy --config=.eleventy.ts` renders every page of the archive in `content/`. The build passes the pages that
 * changed as a batch.
 */
export default async function configure(eleventyConfig: UserConfig, batch?: PageBatch): Promise<void> {
  const { site, pages, own, onFailure }: PageBatch = batch ?? (await readAllPages('content'));
  const render = rendererOf(site, own, onFailure);
  eleventyConfig.setTemplateFormats(['11ty.js']);
  // Templates of an owner's own are there too, and take the place of ours: `src/` reads them.
  for (const folder of ['content', 'docs']) eleventyConfig.ignores.add(`${folder}/**`);
  // Set before Eleventy becomes quiet, or it reports on stderr which of its steps were slow.
  eleventyConfig.benchmarks.config.setIsVerbose(false);
  eleventyConfig.addGlobalData('site', site);
  for (const kind of new Set(pages.map((page) => page.kind)))
    addTemplate(eleventyConfig, kind, pages, render);
}

function rendererOf(site: Site, own: PageBatch['own'], onFailure: PageBatch['onFailure']): RenderPage {
  if (own === undefined) return (page) => templates[page.kind]({ page, site }).text;
  const render = rendererWith(new Set(own.keys()), (name, input) => own.get(name)?.render(input), site);
  if (onFailure === undefined) return render;
  return (page) => {
    try {
      return render(page);
    } catch (error) {
      onFailure(error, page);
      return '';
    }
  };
}

function addTemplate<K extends PageKind>(
  eleventyConfig: UserConfig,
  kind: K,
  pages: readonly Page[],
  render: RenderPage,
): void {
  eleventyConfig.addGlobalData(
    kind,
    pages.filter((page) => page.kind === kind),
  );
  eleventyConfig.addTemplate<K>(
    `${kind}.11ty.js`,
    // In a template's data `page` is Eleventy's own, so ours has another name here.
    ({ view }) => render(view),
    {
      pagination: { data: kind, size: 1, alias: 'view' },
      permalink: ({ view }) => view.path,
    },
  );
}
