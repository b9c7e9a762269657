import type { UserConfig } from '@11ty/eleventy';
import type { Page, PageKind, Site } from './src/pages/page.ts';
import { templates } from './templates/templates.ts';

/** What Eleventy renders in one go. */
export interface Batch {
  readonly site: Site;
  readonly pages: readonly Page[];
}

/**
 * Wires Clipfile into Eleventy: each kind of page is one paginated template, and each page description of that
 * kind one page of it. Content files are no Eleventy templates: `src/` has read them by the time this runs.
 */
export default function configure(eleventy: UserConfig, { site, pages }: Batch): void {
  eleventy.setTemplateFormats(['11ty.js']);
  // Made before Eleventy is told to be quiet, it would tell on stderr where a slow machine takes its time.
  eleventy.benchmarks.config.setIsVerbose(false);
  eleventy.addGlobalData('site', site);
  for (const kind of new Set(pages.map((page) => page.kind))) addTemplate(eleventy, kind, pages);
}

function addTemplate<K extends PageKind>(eleventy: UserConfig, kind: K, pages: readonly Page[]): void {
  eleventy.addGlobalData(
    kind,
    pages.filter((page) => page.kind === kind),
  );
  eleventy.addTemplate<K>(
    `${kind}.11ty.js`,
    // `page` is Eleventy's own name in a template's data, so ours goes by `sheet` up to here.
    ({ sheet, site }) => templates[kind]({ page: sheet, site }).text,
    {
      pagination: { data: kind, size: 1, alias: 'sheet' },
      permalink: ({ sheet }) => sheet.path,
    },
  );
}
