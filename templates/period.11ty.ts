import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { calendarGrid } from './parts/calendar-grid.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav, itemList } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** A year, a month or a day; also the items whose date spans several years or is unknown. */
const period: Template<'period'> = ({ page, site }) => {
  const { breadcrumbs, count, unit, grid, own, listed, items, paging, earlier, later } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav(breadcrumbs, page.path, site)}
<h1>${page.title}</h1>
${listed === 'own' && html`<p class="meta">${formatCount(count, 'item')}</p>\n`}</header>
${
  grid &&
  html`<div class="period-grid">
${calendarGrid(grid, page.path)}${
  own > 0 &&
  html`<p class="meta">Not in the calendar: ${formatCount(own, 'item')} without an exact ${grid.unit}.</p>
`
}</div>
`
}${
  items.length > 0 &&
  html`<section aria-labelledby="items">
<h2 id="items">${listed === 'all' ? formatCount(count, 'item') : inexactItems(page.title, unit)}</h2>
${itemList(items, page.path, site)}
${listPaging(paging, page.path)}</section>
`
}${
  (earlier ?? later) &&
  html`<nav class="neighbours" aria-label="Earlier and later">
${earlier && html`<a class="neighbour-prev" href="${relativePath(page.path, earlier.path)}" rel="prev"><span class="meta">Earlier</span> ${earlier.name}</a>\n`}${
  later &&
  html`<a class="neighbour-next" href="${relativePath(page.path, later.path)}" rel="next"><span class="meta">Later</span> ${later.name}</a>\n`
}</nav>`
}`,
  );
};

export default period;

/** Heads the items of a year without a month, or of a month without a day. */
function inexactItems(period: string, unit: 'year' | 'month' | 'day' | undefined): string {
  if (unit === undefined || unit === 'day') return `Items from ${period}`;
  return `Items from ${period} without an exact ${unit === 'year' ? 'month' : 'day'}`;
}
