import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { chart } from './parts/chart.ts';
import { countHtml } from './parts/count.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import type { Template } from './template.ts';

/** All years and months of the archive. */
const timeline: Template<'timeline'> = ({ page, site }) => {
  const { count, chart: chartView, years, others } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${count === 0 ? 'The archive has no items yet.' : formatCount(count, 'item')}</p>
</header>
${chart(chartView, page.path, { withTable: chartView.unit === 'day' })}
${years.map(
  (year) => html`<section class="year">
<h2><a href="${relativePath(page.path, year.path)}">${year.name}</a> ${countHtml(year.count)}</h2>
${year.months.length > 0 && linkListWithCounts(year.months, page.path, site)}
</section>
`,
)}${
  others.length > 0 &&
  html`<section class="year">
<h2>Other dates</h2>
${linkListWithCounts(others, page.path, site)}
</section>`
}`,
  );
};

export default timeline;
