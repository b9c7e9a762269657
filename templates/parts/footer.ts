import { type Html, html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Page, Site } from '../../src/pages/page-model.ts';
import { replacedPart } from '../replaced-part.ts';
import { textSpan } from './date-and-language.ts';
import { navEntries } from './nav-link.ts';
import { printedAddress } from './printed-citation.ts';

/**
 * The foot of every page: whose archive it is, and links.
 *
 * @param link the URL of a file of the site; undefined where it is unknown, so that there are no links
 */
export function footer(page: Page, site: Site, link: ((path: string) => string) | undefined): Html {
  const replaced = replacedPart('footer', site, { page, link });
  if (replaced !== undefined) return replaced;
  const messages = messagesOf(site);
  return html`<footer class="foot">
${page.kind !== 'item' && page.kind !== 'not-found' && printedAddress(page, site)}<p>${colophon(site)}</p>
${
  link &&
  html`<ul>
<li><a href="${link('search.html')}">${messages.text('search')}</a></li>
${navEntries(site.footer, page, site, link)}<li><a href="${link('about.html')}">${messages.text('about')}</a></li>
${site.hasData && html`<li><a href="${link('data.html')}">${messages.text('data')}</a></li>\n`}<li><a href="${link('accessibility.html')}">${messages.text('accessibility')}</a></li>
${site.feed !== undefined && html`<li><a href="${link(`${site.feed}.xml`)}">${messages.text('feed')}</a></li>\n`}${site.contact !== undefined && html`<li><a href="${site.contact}">${messages.text('contact')}</a></li>\n`}</ul>
`
}</footer>`;
}

/** Which archive it is, who keeps it and under which rights. */
function colophon(site: Site): Html {
  const archive = textSpan(site.title, site);
  const author = site.author !== undefined && textSpan(site.author, site);
  return html`${author ? messageHtml(messagesOf(site), 'maintainedBy', { archive, author }) : html`${archive}.`}${site.rights !== undefined && html` ${textSpan(site.rights, site)}`}`;
}
