import { messagesOf } from '../../src/messages/messages-of.ts';
import { type RenderPages, renderPages } from '../../src/render/render-pages.ts';
import { renderPage } from '../../templates/templates.ts';

const render: RenderPages = (pages, site, own) =>
  own === undefined ? renderWithOurs(pages, site) : renderPages(pages, site, own);

const renderWithOurs: RenderPages = function* (pages, site) {
  for (const page of pages) {
    const model = page.evaluate(messagesOf(site));
    yield [{ path: model.path, content: Buffer.from(renderPage(model, site).text) }];
  }
};

/**
 * Renders pages by our templates alone, where the archive has none. Eleventy adds nothing to them, as tests/render/render-pages.test.ts shows, and takes
 * longer to load than a small archive to build.
 */
export const templateRenderer = { prepare: () => {}, render };
