import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { CalendarCell, CalendarGrid } from '../../src/pages/calendar-grid.ts';
import { countHtml } from './count.ts';
import { heatLegend } from './heat-legend.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The months of a year as a list, or the days of a month as a calendar. */
export function calendarGrid(grid: CalendarGrid, from: string): Html {
  if (grid.unit === 'month') {
    return html`<ol class="months">
${grid.cells.map((cell) => html`<li${cellClass(cell)}>${cellHtml(cell, from)}</li>\n`)}</ol>
${heatLegend(grid.steps)}`;
  }
  return html`<table class="calendar">
<caption class="visually-hidden">Items by day</caption>
<thead><tr>${weekdays.map((name) => html`<th scope="col"><abbr title="${name}">${name.slice(0, 3)}</abbr></th>`)}</tr></thead>
<tbody>
${grid.weeks.map((week) => html`<tr>${week.map((day) => html`<td${day && cellClass(day)}>${day && cellHtml(day, from)}</td>`)}</tr>\n`)}</tbody>
</table>
${heatLegend(grid.steps)}`;
}

function cellClass({ level, inRange }: CalendarCell): Html | undefined {
  const names = [...(level === undefined ? [] : [`heat-${level}`]), ...(inRange ? ['in-range'] : [])];
  return names.length === 0 ? undefined : html` class="${names.join(' ')}"`;
}

function cellHtml({ label, path, count }: CalendarCell, from: string): Html {
  if (path === undefined) return html`${label}`;
  return html`<a href="${relativePath(from, path)}">${label} ${countHtml(count)}</a>`;
}
