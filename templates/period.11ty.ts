import { type Html, html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import type { Messages } from '../src/messages/messages.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { CalendarGrid } from '../src/pages/calendar-grid.ts';
import type { CountedLink, PeriodView, Site } from '../src/pages/page-model.ts';
import { calendarGrid } from './parts/calendar-grid.ts';
import { layout } from './parts/layout.ts';
import { listTools, separator } from './parts/list-tools.ts';
import { breadcrumbNav, itemList, linkListWithCounts } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** A year, a month or a day; also the items whose date spans several years or is unknown. */
const period: Template<'period'> = ({ page, site }) => {
  const { breadcrumbs, query, count, unit, grid, own, listed, items, isBrief, topics, actors, paging } =
    page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav(breadcrumbs, page.path, site)}
<h1>${page.title}</h1>
${listed === 'own' && html`<p class="meta">${messages.text('itemCount', { count })}${listTools(query, messages, separator)}</p>\n`}</header>
<div class="period">
<div class="period-main">
${
  grid &&
  html`<div class="period-grid">
${calendarGrid(grid, page.path, messages)}${own > 0 && html`<p>${inexact(own, grid, messages)}</p>\n`}</div>
`
}${
  items.length > 0 &&
  html`<section aria-labelledby="items">
<h2 id="items">${listed === 'all' ? messages.text('itemCount', { count }) : inexactItems(page.title, unit, messages)}</h2>
${listed === 'all' && html`${listTools(query, messages)}\n`}${itemList(items, page.path, site, 'h3', isBrief)}
${listPaging(paging, page.path, messages)}</section>
`
}</div>
${
  topics.length + actors.length > 0 &&
  html`<div class="aside">
${tagSection('topics', topics, page.path, site)}${tagSection('actors', actors, page.path, site)}</div>
`
}</div>
${neighbourNav(page.data, page.path, messages)}`,
  );
};

export default period;

/** Heads the items of a year without a month, or of a month without a day. */
function inexactItems(period: string, unit: PeriodView['unit'], messages: Messages): string {
  if (unit === undefined || unit === 'day') return messages.text('itemsFromPeriod', { period });
  return messages.text(unit === 'year' ? 'itemsWithoutMonth' : 'itemsWithoutDay', { period });
}

/** The days of a range are marked, because they are all that is known. */
function inexact(own: number, { unit, hasRanges }: CalendarGrid, messages: Messages): Html {
  const items = messages.text(unit === 'month' ? 'withoutExactMonth' : 'withoutExactDay', { count: own });
  const underlined = html`<span class="in-range-key">${messages.text('underlined')}</span>`;
  const marked = messageHtml(messages, unit === 'month' ? 'underlinedMonths' : 'underlinedDays', {
    underlined,
  });
  return html`${messages.text('notInCalendar', { items })}${hasRanges && html` ${marked}`}`;
}

function tagSection(
  id: 'topics' | 'actors',
  links: readonly CountedLink[],
  from: string,
  site: Site,
): Html | undefined {
  if (links.length === 0) return undefined;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${messagesOf(site).text(id)}</h2>
${linkListWithCounts(links, from, site)}
</section>
`;
}

function neighbourNav({ earlier, later }: PeriodView, from: string, messages: Messages): Html | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="${messages.text('earlierAndLater')}">
${earlier && html`<a class="neighbour-prev" href="${relativePath(from, earlier.path)}" rel="prev"><span class="meta">${messages.text('earlier')}</span> ${earlier.name}</a>\n`}${
  later &&
  html`<a class="neighbour-next" href="${relativePath(from, later.path)}" rel="next"><span class="meta">${messages.text('later')}</span> ${later.name}</a>\n`
}</nav>`;
}
