import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { PageLink } from '../../src/pages/page-model.ts';

/** Links to the topics or actors of an item. */
export function tagLinks(links: readonly PageLink[], from: string): Html {
  return html`<ul class="tags">
${links.map(({ path, name }) => html`<li><a href="${relativePath(from, path)}">${name}</a></li>\n`)}</ul>`;
}
