import { messagesOf } from '../../src/messages/messages-of.ts';
import { loadTemplates } from '../../src/render/load-templates.ts';
import type { RenderPages } from '../../src/render/render-pages.ts';
import { rendererWith } from '../../templates/own-templates.ts';
import { renderPage } from '../../templates/templates.ts';

const render: RenderPages = async function* (pages, site, own) {
  const loaded = own && (await loadTemplates(own));
  const names = new Set(loaded?.keys());
  const renderOwn = rendererWith(names, (name, input) => loaded?.get(name)?.render(input), site);
  for (const page of pages) {
    const model = page.evaluate(messagesOf(site));
    const text = own === undefined ? renderPage(model, site).text : renderOwn(model);
    yield [{ path: model.path, content: Buffer.from(text) }];
  }
};

/**
 * Renders pages by the templates alone. Eleventy adds nothing to them, as tests/render/render-pages.test.ts shows, and takes
 * longer to load than a small archive to build.
 */
export const templateRenderer = { prepare: () => {}, render };
