import { type Html, html } from '../../src/html/html.ts';
import { absoluteUrl } from '../../src/html/paths.ts';
import type { Page, PageOf, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textSpan } from './date-and-language.ts';

/** How to cite an item, on paper only: what and where it is, and where it is kept. */
export function printedCitation({ path, title, data }: PageOf<'item'>, site: Site): Html {
  const { date, source } = data;
  return html`<p class="printed-citation"><bdi>${title}</bdi>. ${source.name !== undefined && html`<bdi>${source.name}</bdi>, `}${dateHtml(date)}. ${textSpan(site.title, site)}, ${addressHtml(path, site)}</p>
`;
}

/** What and where any other page is, at its end and on paper only. */
export function printedAddress({ path, title }: Page, site: Site): Html {
  const isFront = path === 'index.html';
  return html`<p class="printed-citation">${!isFront && html`<bdi>${title}</bdi>. `}${textSpan(site.title, site)}, ${addressHtml(path, site)}</p>
`;
}

/** The search page puts its query into the address, see `src/browser/printed-address.ts`. */
function addressHtml(path: string, { url }: Site): Html {
  return html`<bdi class="printed-address">${url === undefined ? path : absoluteUrl(path, url)}</bdi>`;
}
