import { html } from '../src/html/html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { companions } from './parts/companions.ts';
import { dossierHead } from './parts/dossier-head.ts';
import { layout } from './parts/layout.ts';
import { foldedLinks, itemList, linkListWithCounts } from './parts/lists.ts';
import { moreNarrower } from './parts/more-narrower.ts';
import { noItems } from './parts/no-items.ts';
import { overTime } from './parts/over-time.ts';
import { listPaging } from './parts/paging.ts';
import { yearGroups, yearNav } from './parts/year-groups.ts';
import type { Template } from './template.ts';

/** A topic, an actor or a source: what it is, when it is in the news and with whom, and its items by year. */
const dossier: Template<'dossier'> = ({ page, site }) => {
  const { narrower, otherNarrower, narrowerTotal, featured, years, oldestFirst, groups, paging } = page.data;
  const messages = messagesOf(site);
  const chartHtml = overTime(page.data.chart, page.path, messages);
  const companionsHeading = messages.text(page.section === 'sources' ? 'writesAbout' : 'appearsWith');
  const companionsHtml = companions(page.data.companions, companionsHeading, page.path, site);
  const hasAside = narrower.length > 0 || companionsHtml !== undefined;
  return layout(
    page,
    site,
    html`<div class="dossier">
${dossierHead(page, site)}
${chartHtml && html`<div class="over-time">\n${chartHtml}\n</div>\n`}${
  hasAside &&
  html`<div class="aside">
${
  narrower.length > 0 &&
  html`<section aria-labelledby="narrower">
<h2 id="narrower">${messages.text('narrowerTopics')}</h2>
${linkListWithCounts(narrower, page.path, site)}${foldedLinks(otherNarrower, page.path, site)}${moreNarrower(narrower.length + otherNarrower.length, narrowerTotal, page.path, messages)}
</section>
`
}${companionsHtml}</div>
`
}<div class="by-year">
${page.data.count === 0 && noItems(page, site)}${
  featured.length > 0 &&
  html`<section class="key-items" aria-labelledby="key-items">
<h2 class="label" id="key-items">${messages.text('keyItems')}</h2>
${itemList(featured, page.path, site)}
</section>
`
}${yearNav(years, oldestFirst, page.path, messages)}
${yearGroups(groups, page.path, site)}
${listPaging(paging, page.path, messages)}</div>
</div>`,
  );
};

export default dossier;
