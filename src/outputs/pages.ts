import { setImmediate } from 'node:timers/promises';
import { fingerprintOf } from '../cache/fingerprint.ts';
import type { Site } from '../pages/page-model.ts';
import { planPages } from '../pages/plan-pages.ts';
import type { PlannedPage } from '../pages/planned-page.ts';
import { styleSheet } from './assets.ts';
import { pageFile } from './fragments.ts';
import type { Output, PlannedFile, PreparedOutput, SiteFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';
import { writingOrder } from './writing-order.ts';

interface PageFile extends PlannedFile {
  readonly model: PlannedPage['page'];
}

/** After so many planned pages the event loop gets a turn, for the workers and for a server in the same process. */
const batchSize = 500;

/** Every page. They follow from their inputs, from what the layout shows, and from the templates, ours and the owner's. */
export function pagesOutput(inputs: SiteInputs): Output {
  const { archive, source, site, assets, program, canonicalize, templates, isOnSite } = inputs;
  const common = fingerprintOf(program + (templates?.hash ?? '') + JSON.stringify(site));
  return skipUnchanged<PageFile>({
    progress: { plan: 'Planning pages', write: 'Rendering pages' },
    async *plan() {
      let count = 0;
      for (const { path, unlisted, page } of planPages({ archive, source }, styleSheet(assets))) {
        // The other site has a page of its own for what is not found.
        if (site.isEmbedded && path === '404.html') continue;
        const fingerprint = fingerprintOf(common + canonicalize(page));
        yield {
          path: pageFile(path, site),
          fingerprint,
          page: unlisted === true ? 'unlisted' : 'listed',
          model: page,
        };
        if (++count % batchSize === 0) await setImmediate();
      }
    },
    async make(changed) {
      const pages = writingOrder(changed, isOnSite).map(({ model }) => model);
      return withFilePaths(await renderAll(pages, inputs), site);
    },
  });
}

/** So many pages are kept in memory from trying them to writing them; of more, each is rendered twice. */
const maxKept = 1000;

/**
 * Renders pages. Where the owner has templates, all pages are rendered before one is written, because each may fail.
 *
 * @throws {TemplateError}
 */
async function renderAll(
  pages: readonly PlannedPage['page'][],
  { render, site, templates }: Pick<SiteInputs, 'render' | 'site' | 'templates'>,
): Promise<PreparedOutput['files']> {
  if (templates === undefined) return render(pages, site);
  const kept: (readonly SiteFile[])[] = [];
  for await (const batch of render(pages, site, templates)) if (pages.length <= maxKept) kept.push(batch);
  return pages.length <= maxKept ? kept : render(pages, site, templates);
}

/** The same files at the paths where pages of the site are written. */
function withFilePaths(files: PreparedOutput['files'], site: Site): PreparedOutput['files'] {
  if (!site.isEmbedded) return files;
  return (async function* () {
    for await (const batch of files)
      yield batch.map((file) => ({ ...file, path: pageFile(file.path, site) }));
  })();
}
