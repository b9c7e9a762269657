import { type Html, html } from '../src/html/html.ts';
import { formatCount, formatNumber } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import type { CountedLink, Site } from '../src/pages/page-model.ts';
import { chart } from './parts/chart.ts';
import { textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav, itemList, linkListWithCounts } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** A topic or an actor: its description, its items, their distribution over time, and related topics and actors. */
const tag: Template<'tag'> = ({ page, site }) => {
  const { typeName, description, aliases, sameAs, breadcrumbs, narrower, count, items, paging, ...rest } =
    page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav(breadcrumbs, page.path, site)}
${typeName !== undefined && html`<p class="kicker">${typeName}</p>\n`}<h1${textAttributes(site)}>${page.title}</h1>
${description !== undefined && html`<p class="lead"${textAttributes(site)}>${description}</p>\n`}${
  aliases.length > 0 &&
  html`<p class="meta">Also known as: ${aliases.map((alias, i) => html`${i > 0 && ', '}<bdi>${alias}</bdi>`)}${moreAliases(rest.aliasTotal - aliases.length)}</p>\n`
}${sameAs.map((url) => html`<p class="meta">External record: <a href="${url}" rel="external">${url.replace(/^https?:\/\//, '')}</a></p>\n`)}</header>
<div class="columns">
<section aria-labelledby="items">
<h2 id="items">${count === 0 ? 'No items yet' : formatCount(count, 'item')}</h2>
${itemList(items, page.path, site)}
${listPaging(paging, page.path)}</section>
<div class="aside">
${section('over-time', 'Items over time', chart(rest.chart, page.path))}${linkSection('narrower', 'Narrower topics', narrower, page, site, moreTopics(narrower.length, rest.narrowerTotal, page))}${linkSection('with-topics', 'Related topics', rest.withTopics, page, site)}${linkSection('with-actors', 'Related actors', rest.withActors, page, site)}</div>
</div>`,
  );
};

export default tag;

/** Of a list with more entries than this, half as many are shown, and the others are folded up. */
const longList = 40;

function moreAliases(count: number): Html | undefined {
  return count === 0 ? undefined : html` and ${formatNumber(count)} more`;
}

function moreTopics(shown: number, total: number, page: { path: string }): Html | undefined {
  if (shown === total) return undefined;
  return html`
<p class="meta">These ${formatNumber(shown)} of ${formatNumber(total)} have the most items. <a href="${relativePath(page.path, 'topics.html')}">All topics</a></p>`;
}

function linkSection(
  id: string,
  heading: string,
  list: readonly CountedLink[],
  page: { path: string },
  site: Site,
  more?: Html,
): Html | undefined {
  if (list.length === 0) return undefined;
  const links = (part: readonly CountedLink[]) => linkListWithCounts(part, page.path, site);
  const rest = list.length > longList ? list.slice(longList / 2) : [];
  const folded =
    rest.length > 0 &&
    html`
<details class="rest">
<summary>Show ${formatNumber(rest.length)} more</summary>
${links(rest)}
</details>`;
  return section(id, heading, html`${links(list.slice(0, list.length - rest.length))}${folded}${more}`);
}

function section(id: string, heading: string, content: Html | undefined): Html | undefined {
  if (content === undefined) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`;
}
