import { type Html, html } from '../../src/html/html.ts';
import { absoluteUrl } from '../../src/html/paths.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Page, PageOf, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textSpan } from './date-and-language.ts';

/** How to cite an item, on paper only: what and where it is, and where it is kept. */
export function printedCitation({ path, title, data }: PageOf<'item'>, site: Site): Html {
  const { date, source } = data;
  const messages = messagesOf(site);
  const values = {
    title: html`<bdi>${title}</bdi>`,
    date: dateHtml(date),
    archive: textSpan(site.title, site),
    address: addressHtml(path, site),
  };
  const citation =
    source.name === undefined
      ? messageHtml(messages, 'citation', values)
      : messageHtml(messages, 'citationWithSource', { ...values, source: html`<bdi>${source.name}</bdi>` });
  return html`<p class="printed-citation">${citation}</p>
`;
}

/** What and where any other page is, at its end and on paper only. */
export function printedAddress({ path, title }: Page, site: Site): Html {
  const messages = messagesOf(site);
  const values = { archive: textSpan(site.title, site), address: addressHtml(path, site) };
  const citation =
    path === 'index.html'
      ? messageHtml(messages, 'archiveCitation', values)
      : messageHtml(messages, 'pageCitation', { ...values, title: html`<bdi>${title}</bdi>` });
  return html`<p class="printed-citation">${citation}</p>
`;
}

/** The search page puts its query into the address, see `src/browser/printed-address.ts`. */
function addressHtml(path: string, { url }: Site): Html {
  return html`<bdi class="printed-address">${url === undefined ? path : absoluteUrl(path, url)}</bdi>`;
}
