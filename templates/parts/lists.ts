import { type Html, html } from '../../src/html/html.ts';
import { formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { CountedLink, ListEntry, PageLink } from '../../src/pages/page-model.ts';
import { dateHtml, langAttribute } from './date-and-language.ts';

/** A list of items, each with date, source, title and summary. */
export function itemList(items: readonly ListEntry[], from: string): Html {
  return html`<ol class="items">
${items.map(
  (item) => html`<li>
<p class="items-when">${dateHtml(item.date)}${item.source !== undefined && html` · ${item.source}`}</p>
<p class="items-title"><a href="${relativePath(from, item.path)}"${langAttribute(item.language)}>${item.title}</a></p>
${item.summary !== '' && html`<p class="items-summary"${langAttribute(item.language)}>${item.summary}</p>\n`}</li>
`,
)}</ol>`;
}

/** A list of links to topics, actors or periods, each with its number of items. */
export function linkListWithCounts(links: readonly CountedLink[], from: string): Html {
  return html`<ul class="counted">
${links.map(
  ({ path, name, count }) =>
    html`<li><a href="${relativePath(from, path)}">${name}</a> <span class="count">${formatNumber(count)}</span></li>\n`,
)}</ul>`;
}

/** The ancestors of a page: `Timeline / 1987 / March 1987`. */
export function breadcrumbNav(links: readonly PageLink[], from: string): Html {
  return html`<nav class="breadcrumbs" aria-label="Breadcrumb">
<ol>
${links.map(({ path, name }) => html`<li><a href="${relativePath(from, path)}">${name}</a></li>\n`)}</ol>
</nav>`;
}
