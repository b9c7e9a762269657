import { type Html, html } from '../../src/html/html.ts';
import { formatCount, formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { HeatCell, HeatRow, HeatTableView } from '../../src/pages/heat-table.ts';
import { heatLegend } from './heat-legend.ts';

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/**
 * Counts by month or by year, each a link. On narrow screens columns are headed by the initial of the month, and large
 * counts are shortened.
 */
export function heatTable({ unit, rows, steps }: HeatTableView, caption: string, from: string): Html {
  const columns =
    unit === 'month'
      ? months.map(
          (name) =>
            html`<th scope="col"><abbr title="${name}">${name.slice(0, 1)}<span>${name.slice(1, 3)}</span></abbr></th>`,
        )
      : Array.from({ length: 10 }, (_, i) => html`<th scope="col">…${i}</th>`);
  return html`<table class="heat heat-${unit}s">
<caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">${unit === 'month' ? 'Year' : 'Decade'}</th>${columns}<th scope="col">All</th></tr></thead>
<tbody>
${rows.map((row) => html`${rowHtml(row, columns.length, from)}\n`)}</tbody>
</table>
${heatLegend(steps)}`;
}

function rowHtml(row: HeatRow, columns: number, from: string): Html {
  if ('gap' in row) {
    return html`<tr class="heat-gap"><th scope="row">${row.gap}</th><td colspan="${columns + 1}">no items</td></tr>`;
  }
  const { name, path, count, cells } = row;
  const heading = path === undefined ? name : html`<a href="${relativePath(from, path)}">${name}</a>`;
  return html`<tr><th scope="row">${heading}</th>${cells.map((cell) => cellHtml(cell, from))}<td>${formatNumber(count)}</td></tr>`;
}

/** The column and the row say what a count is of, but only to those who read the table as one. */
function cellHtml(cell: HeatCell | undefined, from: string): Html {
  if (cell === undefined) return html`<td></td>`;
  const { path, name, count, level } = cell;
  return html`<td class="heat-${level}"><a href="${relativePath(from, path)}" aria-label="${name}: ${formatCount(count, 'item')}">${countText(count)}</a></td>`;
}

/** The link says the exact number. */
function countText(count: number): Html {
  if (count < 1000) return html`${count}`;
  return html`<span class="exact">${formatNumber(count)}</span><span class="short">${count < 10_000 ? (count / 1000).toFixed(1) : Math.round(count / 1000)}k</span>`;
}
