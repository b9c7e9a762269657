import { html } from '../src/html/html.ts';
import { chart } from './parts/chart.ts';
import { dossierHead } from './parts/dossier-head.ts';
import { layout } from './parts/layout.ts';
import { foldedLinks, itemList } from './parts/lists.ts';
import { moreNarrower } from './parts/more-narrower.ts';
import { listPaging } from './parts/paging.ts';
import { yearGroups, yearNav } from './parts/year-groups.ts';
import type { Template } from './template.ts';

/** A topic, an actor or a source: what it is, when it is in the news and with whom, and its items by year. */
const dossier: Template<'dossier'> = ({ page, site }) => {
  const { chart: chartView, narrower, narrowerTotal, withTopics, withActors } = page.data;
  const { featured, years, oldestFirst, groups, paging } = page.data;
  return layout(
    page,
    site,
    html`<div class="dossier">
${dossierHead(page, site)}
<div class="aside">
${chart(chartView, page.path)}${
  narrower.length > 0 &&
  html`<section aria-labelledby="narrower">
<h2 id="narrower">Narrower topics</h2>
${foldedLinks(narrower, page.path, site)}${moreNarrower(narrower.length, narrowerTotal, page.path)}
</section>
`
}${
  withTopics.length + withActors.length > 0 &&
  html`<section class="companions" aria-labelledby="companions">
<h2 id="companions">${page.section === 'sources' ? 'Writes about' : 'Appears with'}</h2>
${withActors.length > 0 && html`<h3>Actors</h3>\n${foldedLinks(withActors, page.path, site)}\n`}${withTopics.length > 0 && html`<h3>Topics</h3>\n${foldedLinks(withTopics, page.path, site)}\n`}</section>
`
}</div>
<div class="by-year">
${
  featured.length > 0 &&
  html`<section class="key-items" aria-labelledby="key-items">
<h2 class="label" id="key-items">Key items</h2>
${itemList(featured, page.path, site)}
</section>
`
}${yearNav(years, oldestFirst, page.path)}
${yearGroups(groups, page.path, site)}
${listPaging(paging, page.path)}</div>
</div>`,
  );
};

export default dossier;
