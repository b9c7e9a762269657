import { html } from '../src/html/html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { chart } from './parts/chart.ts';
import { heatTable } from './parts/heat-table.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import { timelineExplorer } from './parts/timeline-explorer.ts';
import type { Template } from './template.ts';

/** All years and months of the archive. */
const timeline: Template<'timeline'> = ({ page, site }) => {
  const { count, years, days, months, decades, others } = page.data;
  const messages = messagesOf(site);
  const isDated =
    months !== undefined ||
    decades !== undefined ||
    others.some(({ path }) => path !== 'timeline/undated.html');
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${count === 0 ? messages.text('noItemsInTheArchive') : messages.text('itemCount', { count })}</p>
</header>
${isDated && timelineExplorer(years, site)}
${days && chart(days, page.path, messages)}
${
  months &&
  html`<section class="heat-section" aria-labelledby="by-month">
<h2 class="label" id="by-month">${messages.text('byMonth')}</h2>
${heatTable(months, messages.text('itemsByMonth'), page.path, messages)}${months.hasWide && html`<p class="meta">${messages.text('yearsCountWideDates')}</p>\n`}</section>
`
}${
  decades &&
  html`<section class="heat-section" aria-labelledby="by-year">
<h2 class="label" id="by-year">${messages.text(months === undefined ? 'byYear' : 'earlierYears')}</h2>
${heatTable(decades, messages.text('itemsByYear'), page.path, messages)}</section>
`
}${
  others.length > 0 &&
  html`<section aria-labelledby="others">
<h2 class="label" id="others">${messages.text('otherDates')}</h2>
${linkListWithCounts(others, page.path, site)}
</section>`
}`,
    isDated ? { scripts: ['assets/page.js', 'assets/timeline.js'] } : {},
  );
};

export default timeline;
