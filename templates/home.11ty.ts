import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { chart } from './parts/chart.ts';
import { textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { itemList, linkListWithCounts } from './parts/lists.ts';
import type { Template } from './template.ts';

/** The front page. */
const home: Template<'home'> = ({ page, site }) => {
  const { description, count, latest, chart: chartView, topics, actors } = page.data;
  const chartHtml = chart(chartView, page.path);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1${textAttributes(site)}>${page.title}</h1>
${description !== '' && html`<p class="lead"${textAttributes(site)}>${description}</p>\n`}<p class="meta">${count === 0 ? 'The archive has no items yet.' : `${formatCount(count, 'item')} in the archive.`}</p>
</header>
${
  count > 0 &&
  html`<div class="columns">
<section aria-labelledby="latest">
<h2 id="latest">Latest items</h2>
${itemList(latest, page.path, site)}
${count > latest.length && html`<p class="more"><a href="timeline.html">Browse all items in the timeline</a></p>\n`}</section>
<div class="aside">
${
  chartHtml &&
  html`<section aria-labelledby="over-time">
<h2 id="over-time">Items over time</h2>
${chartHtml}
<p class="more"><a href="timeline.html">View the timeline</a></p>
</section>
`
}${
  topics.length > 0 &&
  html`<section aria-labelledby="topics">
<h2 id="topics">Most frequent topics</h2>
${linkListWithCounts(topics, page.path, site)}
<p class="more"><a href="topics.html">All topics</a></p>
</section>
`
}${
  actors.length > 0 &&
  html`<section aria-labelledby="actors">
<h2 id="actors">Most frequent actors</h2>
${linkListWithCounts(actors, page.path, site)}
<p class="more"><a href="actors.html">All actors</a></p>
</section>
`
}</div>
</div>`
}`,
  );
};

export default home;
