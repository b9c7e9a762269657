import { messagesOf } from '../../src/messages/messages-of.ts';
import type { RenderPages } from '../../src/render/render-pages.ts';
import { renderPage } from '../../templates/templates.ts';

const render: RenderPages = function* (pages, site) {
  for (const page of pages) {
    const model = page.evaluate(messagesOf(site));
    yield [{ path: model.path, content: Buffer.from(renderPage(model, site).text) }];
  }
};

/**
 * Renders pages by the templates alone. Eleventy adds nothing to them, as tests/render/render-pages.test.ts shows, and takes
 * longer to load than a small archive to build.
 */
export const templateRenderer = { prepare: () => {}, render };
