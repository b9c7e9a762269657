import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { monthNames } from '../../src/messages/calendar-names.ts';
import { decimalNumber } from '../../src/messages/decimal-number.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { HeatCell, HeatRow, HeatTableView } from '../../src/pages/heat-table.ts';
import { heatLegend } from './heat-legend.ts';

/**
 * Counts by month or by year, each a link. On narrow screens columns are headed by the initial of the month, and large
 * counts are shortened.
 */
export function heatTable(
  { unit, rows, steps }: HeatTableView,
  caption: string,
  from: string,
  messages: Messages,
): Html {
  const columns =
    unit === 'month'
      ? monthNames(messages).map(
          ({ name, short }) =>
            html`<th scope="col"><abbr title="${name}">${short.slice(0, 1)}<span>${short.slice(1)}</span></abbr></th>`,
        )
      : Array.from({ length: 10 }, (_, i) => html`<th scope="col">…${i}</th>`);
  return html`<table class="heat heat-${unit}s">
<caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">${messages.text(unit === 'month' ? 'year' : 'decadeUnit')}</th>${columns}<th scope="col">${messages.text('allTogether')}</th></tr></thead>
<tbody>
${rows.map((row) => html`${rowHtml(row, columns.length, from, messages)}\n`)}</tbody>
</table>
${heatLegend(steps, messages)}`;
}

function rowHtml(row: HeatRow, columns: number, from: string, messages: Messages): Html {
  if ('gap' in row) {
    return html`<tr class="heat-gap"><th scope="row">${row.gap}</th><td colspan="${columns + 1}">${messages.text('noItemsInTable')}</td></tr>`;
  }
  const { name, path, count, cells } = row;
  const heading = path === undefined ? name : html`<a href="${relativePath(from, path)}">${name}</a>`;
  return html`<tr><th scope="row">${heading}</th>${cells.map((cell) => cellHtml(cell, from, messages))}<td>${messages.number(count)}</td></tr>`;
}

/** The column and the row say what a count is of, but only to those who read the table as one. */
function cellHtml(cell: HeatCell | undefined, from: string, messages: Messages): Html {
  if (cell === undefined) return html`<td></td>`;
  const { path, name, count, level } = cell;
  return html`<td class="heat-${level}"><a href="${relativePath(from, path)}" aria-label="${messages.text('nameAndItems', { name, items: messages.text('itemsInDigits', { count }) })}">${countText(count, messages)}</a></td>`;
}

/** The link says the exact number. */
function countText(count: number, messages: Messages): Html {
  if (count < 1000) return html`${count}`;
  const number = decimalNumber(count / 1000, count < 10_000 ? 1 : 0, messages.locale);
  return html`<span class="exact">${messages.number(count)}</span><span class="short">${messages.text('thousands', { number })}</span>`;
}
