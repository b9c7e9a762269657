import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { chart } from './parts/chart.ts';
import { heatTable } from './parts/heat-table.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import { timelineExplorer } from './parts/timeline-explorer.ts';
import type { Template } from './template.ts';

/** All years and months of the archive. */
const timeline: Template<'timeline'> = ({ page, site }) => {
  const { count, years, days, months, decades, others } = page.data;
  const isDated =
    months !== undefined ||
    decades !== undefined ||
    others.some(({ path }) => path !== 'timeline/undated.html');
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${count === 0 ? 'The archive has no items yet.' : formatCount(count, 'item')}</p>
</header>
${isDated && timelineExplorer(years, site)}
${days && chart(days, page.path)}
${
  months &&
  html`<section class="heat-section" aria-labelledby="by-month">
<h2 class="label" id="by-month">By month</h2>
${heatTable(months, 'Items by month', page.path)}${months.hasWide && html`<p class="meta">A year counts its items without an exact month, too.</p>\n`}</section>
`
}${
  decades &&
  html`<section class="heat-section" aria-labelledby="by-year">
<h2 class="label" id="by-year">${months === undefined ? 'By year' : 'Earlier years'}</h2>
${heatTable(decades, 'Items by year', page.path)}</section>
`
}${
  others.length > 0 &&
  html`<section aria-labelledby="others">
<h2 class="label" id="others">Other dates</h2>
${linkListWithCounts(others, page.path, site)}
</section>`
}`,
    isDated ? { scripts: ['assets/page.js', 'assets/timeline.js'] } : {},
  );
};

export default timeline;
