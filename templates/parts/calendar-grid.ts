import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { weekdayNames } from '../../src/messages/calendar-names.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { CalendarCell, CalendarGrid } from '../../src/pages/calendar-grid.ts';
import { countHtml } from './count.ts';
import { heatLegend } from './heat-legend.ts';

/** The months of a year as a list, or the days of a month as a calendar. */
export function calendarGrid(grid: CalendarGrid, from: string, messages: Messages): Html {
  if (grid.unit === 'month') {
    return html`<ol class="months">
${grid.cells.map((cell) => html`<li${cellClass(cell)}>${cellHtml(cell, from, messages)}</li>\n`)}</ol>
${heatLegend(grid.steps, messages)}`;
  }
  return html`<table class="calendar">
<caption class="visually-hidden">${messages.text('itemsByDay')}</caption>
<thead><tr>${weekdayNames(messages).map(({ name, short }) => html`<th scope="col"><abbr title="${name}">${short}</abbr></th>`)}</tr></thead>
<tbody>
${grid.weeks.map((week) => html`<tr>${week.map((day) => html`<td${day && cellClass(day)}>${day && cellHtml(day, from, messages)}</td>`)}</tr>\n`)}</tbody>
</table>
${heatLegend(grid.steps, messages)}`;
}

function cellClass({ level, inRange }: CalendarCell): Html | undefined {
  const names = [...(level === undefined ? [] : [`heat-${level}`]), ...(inRange ? ['in-range'] : [])];
  return names.length === 0 ? undefined : html` class="${names.join(' ')}"`;
}

function cellHtml({ label, path, count }: CalendarCell, from: string, messages: Messages): Html {
  if (path === undefined) return html`${label}`;
  return html`<a href="${relativePath(from, path)}">${label} ${countHtml(count, messages)}</a>`;
}
