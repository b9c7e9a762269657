import { html } from '../src/html/html.ts';
import { counted, grouped } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { chart } from './parts/chart.ts';
import { layout } from './parts/layout.ts';
import { countedList } from './parts/lists.ts';
import type { Template } from './template.ts';

/** The whole archive by years and months. */
const timeline: Template<'timeline'> = ({ page, site }) => {
  const { count, chart: overview, years, others } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${count === 0 ? 'The archive holds no items yet.' : counted(count, 'item')}</p>
</header>
${chart(overview, page.path, { figures: false })}
${years.map(
  (year) => html`<section class="year">
<h2><a href="${relativePath(page.path, year.path)}">${year.name}</a> <span class="count">${grouped(year.count)}</span></h2>
${year.months.length > 0 && countedList(year.months, page.path)}
</section>
`,
)}${
  others.length > 0 &&
  html`<section class="year">
<h2>Other dates</h2>
${countedList(others, page.path)}
</section>`
}`,
  );
};

export default timeline;
