import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { CompanionRow, CompanionsView, Site } from '../../src/pages/page-model.ts';
import { nameAttributes } from './date-and-language.ts';
import { linkListWithCounts } from './lists.ts';

/**
 * The topics and actors that occur in the items of a dossier: a table of how often in which period, each number a link
 * to a search, or their names alone. The table is folded up on narrow windows; `src/browser/open-folded.ts` opens it on
 * others.
 */
export function companions(
  view: CompanionsView,
  heading: string,
  from: string,
  site: Site,
): Html | undefined {
  const { topics, actors, periods } = view;
  if (topics.length + actors.length === 0) return undefined;
  const messages = messagesOf(site);
  const content =
    periods.length > 0
      ? html`<details data-open-wide>
<summary>${messages.text('byPeriod')}</summary>
${table(view, heading, from, site)}
</details>
`
      : html`${actors.length > 0 && html`<h3>${messages.text('actors')}</h3>\n${linkListWithCounts(actors, from, site)}\n`}${topics.length > 0 && html`<h3>${messages.text('topics')}</h3>\n${linkListWithCounts(topics, from, site)}\n`}`;
  return html`<section class="companions" aria-labelledby="companions">
<h2 id="companions">${heading}</h2>
${content}</section>
`;
}

function table({ topics, actors, periods }: CompanionsView, heading: string, from: string, site: Site): Html {
  const messages = messagesOf(site);
  const group = (name: string, rows: readonly CompanionRow[]) =>
    rows.length > 0 &&
    html`<tbody>
<tr><th colspan="${periods.length + 2}" scope="rowgroup">${name}</th></tr>
${rows.map((row) => rowHtml(row, periods, from, site))}</tbody>
`;
  return html`<table>
<caption class="visually-hidden">${messages.text('itemsByPeriod', { heading })}</caption>
<thead><tr><td></td>${periods.map(({ label, name }) => html`<th scope="col">${label === name ? label : html`<abbr title="${name}">${label}</abbr>`}</th>`)}<th scope="col">${messages.text('allPeriods')}</th></tr></thead>
${group(messages.text('actors'), actors)}${group(messages.text('topics'), topics)}</table>`;
}

function rowHtml(row: CompanionRow, periods: CompanionsView['periods'], from: string, site: Site): Html {
  const { path, name, count, search, cells } = row;
  const messages = messagesOf(site);
  return html`<tr><th scope="row"><a href="${relativePath(from, path)}"${nameAttributes(row, site)}>${name}</a></th>${cells.map(
    (cell, i) =>
      cell === undefined
        ? html`<td></td>`
        : html`<td class="heat-${cell.level}">${number(name, periods[i]?.name, cell.count, relativePath(from, cell.path), messages)}</td>`,
  )}<td>${number(name, undefined, count, relativePath(from, search), messages)}</td></tr>
`;
}

function number(
  name: string,
  period: string | undefined,
  count: number,
  href: string,
  messages: Messages,
): Html {
  const items = messages.text('itemsInDigits', { count });
  const label =
    period === undefined
      ? messages.text('nameAndItems', { name, items })
      : messages.text('nameInPeriodAndItems', { name, period, items });
  return html`<a href="${href}" aria-label="${label}">${messages.number(count)}</a>`;
}
