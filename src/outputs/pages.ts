import { setImmediate } from 'node:timers/promises';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { planPages } from '../pages/plan-pages.ts';
import type { PlannedPage } from '../pages/planned-page.ts';
import { styleSheet } from './assets.ts';
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
        const fingerprint = fingerprintOf(common + canonicalize(page));
        yield { path, fingerprint, page: unlisted === true ? 'unlisted' : 'listed', model: page };
        if (++count % batchSize === 0) await setImmediate();
      }
    },
    make: (changed) =>
      renderAll(
        writingOrder(changed, isOnSite).map(({ model }) => model),
        inputs,
      ),
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
