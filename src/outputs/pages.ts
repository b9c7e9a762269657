import { setImmediate } from 'node:timers/promises';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { planPages } from '../pages/plan-pages.ts';
import type { PlannedPage } from '../pages/planned-page.ts';
import { styleSheet } from './assets.ts';
import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';
import { writingOrder } from './writing-order.ts';

interface PageFile extends PlannedFile {
  readonly model: PlannedPage['page'];
}

/** After so many planned pages the event loop gets a turn, for the workers and for a server in the same process. */
const batchSize = 500;

/** Every page. They follow from their inputs, from what the layout shows, and from the program with its templates. */
export function pagesOutput(inputs: SiteInputs): Output {
  const { archive, source, site, assets, program, canonicalize, render, isOnSite } = inputs;
  const common = fingerprintOf(program + JSON.stringify(site));
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
      render(
        writingOrder(changed, isOnSite).map(({ model }) => model),
        site,
      ),
  });
}
