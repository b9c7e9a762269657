import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { PageLink, Site } from '../../src/pages/page-model.ts';
import { nameAttributes } from './date-and-language.ts';

/** Links to the topics or actors of an item. */
export function tagLinks(links: readonly PageLink[], from: string, site: Site): Html {
  return html`<ul class="tags">
${links.map((link) => html`<li><a href="${relativePath(from, link.path)}"${nameAttributes(link, site)}>${link.name}</a></li>\n`)}</ul>`;
}
