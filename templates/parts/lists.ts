import { type Html, html, raw } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { CountedLink, ListedEntry, PageLink, Site } from '../../src/pages/page-model.ts';
import { replacedPart } from '../replaced-part.ts';
import { coins } from './coins.ts';
import { countHtml } from './count.ts';
import { dateHtml, directionAttribute, nameAttributes, textAttributes } from './date-and-language.ts';
import { factInRow } from './field-facts.ts';
import { rowPicture } from './picture.ts';

/**
 * A list of items, each with date, source, title and summary.
 *
 * @param heading of each item, a level below that of the list
 * @param isBrief whether they are shown in small size
 */
export function itemList(
  items: readonly ListedEntry[],
  from: string,
  site: Site,
  heading: 'h2' | 'h3' = 'h3',
  isBrief = false,
): Html {
  const replaced = replacedPart('item-list', site, { items, from, heading, isBrief });
  if (replaced !== undefined) return replaced;
  const tag = raw(heading);
  return html`<ol class="items">
${items.map(
  (item) => html`<li${isBrief && raw(' class="brief"')}${directionAttribute(site, item.language)}>
${whenHtml(item, site)}<${tag} class="items-title"${textAttributes(site, item.language)}><a href="${relativePath(from, item.path)}">${item.title}</a></${tag}>
${item.summary !== '' && html`<p class="items-summary"${textAttributes(site, item.language)}>${item.summary}</p>\n`}${item.picture && rowPicture(item.picture, from)}${item.reference && coins(item, site)}</li>
`,
)}</ol>`;
}

/** Undefined where the heading says all there is. */
function whenHtml({ date, source, facts = [] }: ListedEntry, site: Site): Html | undefined {
  const parts = [
    date && dateHtml(date),
    source === undefined ? undefined : html`<bdi>${source}</bdi>`,
    ...facts.map((fact) => factInRow(fact, site)),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return html`<p class="items-when">${parts.map((part, i) => html`${i > 0 && ' · '}${part}`)}</p>\n`;
}

/** A list of links to topics, actors or periods, each with its number of items. */
export function linkListWithCounts(links: readonly CountedLink[], from: string, site: Site): Html {
  return html`<ul class="counted">
${links.map(
  (link) =>
    html`<li><a href="${relativePath(from, link.path)}"${nameAttributes(link, site)}>${link.name}</a> ${countHtml(link.count, messagesOf(site))}</li>\n`,
)}</ul>`;
}

/** More links, folded up. */
export function foldedLinks(links: readonly CountedLink[], from: string, site: Site): Html | undefined {
  if (links.length === 0) return undefined;
  return html`
<details class="rest">
<summary>${messagesOf(site).text('showMore', { count: links.length })}</summary>
${linkListWithCounts(links, from, site)}
</details>`;
}

/** The ancestors of a page: `Timeline / 1987 / March 1987`. */
export function breadcrumbNav(links: readonly PageLink[], from: string, site: Site): Html {
  return html`<nav class="breadcrumbs" aria-label="${messagesOf(site).text('breadcrumb')}">
<ol>
${links.map((link) => html`<li><a href="${relativePath(from, link.path)}"${nameAttributes(link, site)}>${link.name}</a></li>\n`)}</ol>
</nav>`;
}
