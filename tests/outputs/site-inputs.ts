import { createCanonicalizer, fingerprintOf } from '../../src/cache/fingerprint.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import type { SiteInputs } from '../../src/outputs/site-inputs.ts';
import { siteView } from '../../src/pages/plan-pages.ts';
import type { Content } from '../../src/records/content.ts';
import type { RenderPages } from '../../src/render/render-pages.ts';
import { callInThisThread } from '../../src/workers/worker-client.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { english } from '../support/english.ts';

/** What the outputs of a small archive follow from, but for what a test sets. Nothing of it is on the disk. */
export function siteInputsOf(records: Partial<Content> = {}, changes: Partial<SiteInputs> = {}): SiteInputs {
  const { archive, source } = planningOf(records);
  return {
    archive,
    source: { ...source, fileKey: (item) => fingerprintOf(JSON.stringify(item)) },
    site: siteView(archive),
    content: 'content',
    diskPath: (path) => path,
    assets: [{ path: 'assets/style.css', text: '* { color: black }' }],
    fonts: [],
    look: archive.look,
    staticFiles: [],
    ownRedirects: '',
    program: 'program',
    canonicalize: createCanonicalizer(),
    render: renderTitles,
    indexing: callInThisThread(indexHandlers()),
    currentFiles: () => [],
    isOnSite: () => false,
    reader: { factsOf: () => ({ bytes: 1, sha256: '0'.repeat(64) }), textOf: () => undefined },
    ...changes,
  };
}

/** Renders each page, in a batch of its own, as its title alone. */
export const renderTitles: RenderPages = function* (pages) {
  for (const page of pages) {
    const { path, title } = page.evaluate(english);
    yield [{ path, content: Buffer.from(title) }];
  }
};
