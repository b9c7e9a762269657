import { type Html, html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import type { CalendarGrid } from '../src/pages/calendar-grid.ts';
import type { CountedLink, PeriodView, Site } from '../src/pages/page-model.ts';
import { calendarGrid } from './parts/calendar-grid.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav, itemList, linkListWithCounts } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** A year, a month or a day; also the items whose date spans several years or is unknown. */
const period: Template<'period'> = ({ page, site }) => {
  const { breadcrumbs, count, unit, grid, own, listed, items, isBrief, topics, actors, paging } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav(breadcrumbs, page.path, site)}
<h1>${page.title}</h1>
${listed === 'own' && html`<p class="meta">${formatCount(count, 'item')}</p>\n`}</header>
<div class="period">
<div class="period-main">
${
  grid &&
  html`<div class="period-grid">
${calendarGrid(grid, page.path)}${own > 0 && html`<p>Not in the calendar: ${inexact(own, grid)}</p>\n`}</div>
`
}${
  items.length > 0 &&
  html`<section aria-labelledby="items">
<h2 id="items">${listed === 'all' ? formatCount(count, 'item') : inexactItems(page.title, unit)}</h2>
${itemList(items, page.path, site, 'h3', isBrief)}
${listPaging(paging, page.path)}</section>
`
}</div>
${
  topics.length + actors.length > 0 &&
  html`<div class="aside">
${tagSection('Topics', topics, page.path, site)}${tagSection('Actors', actors, page.path, site)}</div>
`
}</div>
${neighbourNav(page.data, page.path)}`,
  );
};

export default period;

/** Heads the items of a year without a month, or of a month without a day. */
function inexactItems(period: string, unit: 'year' | 'month' | 'day' | undefined): string {
  if (unit === undefined || unit === 'day') return `Items from ${period}`;
  return `Items from ${period} without an exact ${unit === 'year' ? 'month' : 'day'}`;
}

/** The days of a range are marked, because they are all that is known. */
function inexact(own: number, { unit, hasRanges }: CalendarGrid): Html {
  const marked = html` <span class="in-range-key">Underlined</span>: the ${unit}s that such a date covers.`;
  return html`${formatCount(own, 'item')} without an exact ${unit}.${hasRanges && marked}`;
}

function tagSection(
  heading: string,
  links: readonly CountedLink[],
  from: string,
  site: Site,
): Html | undefined {
  if (links.length === 0) return undefined;
  const id = heading.toLowerCase();
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${linkListWithCounts(links, from, site)}
</section>
`;
}

function neighbourNav({ earlier, later }: PeriodView, from: string): Html | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Earlier and later">
${earlier && html`<a class="neighbour-prev" href="${relativePath(from, earlier.path)}" rel="prev"><span class="meta">Earlier</span> ${earlier.name}</a>\n`}${
  later &&
  html`<a class="neighbour-next" href="${relativePath(from, later.path)}" rel="next"><span class="meta">Later</span> ${later.name}</a>\n`
}</nav>`;
}
