import { type Html, html } from '../../src/html/html.ts';
import { absoluteUrl } from '../../src/html/paths.ts';
import type { PageOf, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textSpan } from './date-and-language.ts';

/** How to cite an item, on paper only: what and where it is, and where it is kept. */
export function printedCitation({ path, title, data }: PageOf<'item'>, site: Site): Html {
  const { date, source } = data;
  const address = site.url === undefined ? path : absoluteUrl(path, site.url);
  return html`<p class="printed-citation"><bdi>${title}</bdi>. ${source.name !== undefined && html`<bdi>${source.name}</bdi>, `}${dateHtml(date)}. ${textSpan(site.title, site)}, <bdi>${address}</bdi></p>
`;
}
