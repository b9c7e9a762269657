import { type Html, html, raw } from '../../src/html/html.ts';
import { directionOf } from '../../src/html/language.ts';
import { relativePath } from '../../src/html/paths.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { replacedPart } from '../replaced-part.ts';
import { footer } from './footer.ts';
import { fragment } from './fragment.ts';
import type { Frame } from './frame.ts';
import { head, headLinks, refresh } from './head.ts';
import { masthead } from './masthead.ts';

/** The frame of every page: head, masthead, navigation and footer. Its content does not depend on the items. */
export function layout(page: Page, site: Site, main: Html, frame: Frame = {}): Html {
  const { link } = { link: (path: string): string => relativePath(page.path, path), ...frame };
  if (site.isEmbedded) {
    const links = html`${refresh(frame)}${headLinks(page, site, frame)}`;
    return fragment(site, links, masthead(page, site, link), main, footer(page, site, link));
  }
  const replaced = replacedPart('layout', site, { page, main, frame });
  if (replaced !== undefined) return replaced;
  const messages = messagesOf(site);
  return html`<!doctype html>
<html lang="${messages.language}"${directionOf(site.language) === 'rtl' && raw(' dir="rtl"')}>
<head>
${head(page, site, frame)}</head>
<body>
<a class="skip" href="#main">${messages.text('skipToContent')}</a>
${masthead(page, site, link)}
<main id="main" tabindex="-1">
${main}
</main>
${footer(page, site, link)}
</body>
</html>
`;
}
