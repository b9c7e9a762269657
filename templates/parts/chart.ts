import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { BarView, ChartView } from '../../src/pages/chart.ts';
import { counted, number } from './words.ts';

/** The drawing's own units; the page stretches it to the width that there is. */
const width = 640;
const height = 120;
/** A single item among thousands must not vanish. */
const shortest = 1.5;

/**
 * Items over time as bars. The drawing is for the eye and the pointer; the same figures follow as a table,
 * or stand beside it as links where the page has them (`figures: false`).
 */
export function chart(view: ChartView, from: string, { figures = true } = {}): Html | undefined {
  const tallest = max(view.bars, (bar) => bar.count) ?? 0;
  if (view.bars.length < 2 || tallest === 0) return undefined;
  const x = scaleBand<number>(view.bars.keys(), [0, width]).paddingInner(0.2);
  const y = scaleLinear([0, tallest], [0, height]);
  return html`<figure class="chart">
<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
${view.bars.map((bar, i) => {
  if (bar.count === 0) return undefined;
  const tall = Math.max(shortest, y(bar.count));
  return linked(
    bar,
    from,
    html`<rect x="${short(x(i) ?? 0)}" y="${short(height - tall)}" width="${short(x.bandwidth())}" height="${short(tall)}"><title>${bar.name}: ${counted(bar.count, 'item')}</title></rect>`,
  );
})}</svg>
<div class="chart-axis" aria-hidden="true">${ticks(view.bars).map((bar) => html`<span>${bar.short}</span>`)}</div>
<figcaption>${caption(view, tallest)}</figcaption>
${figures && table(view)}</figure>`;
}

function linked(bar: BarView, from: string, rect: Html): Html {
  if (bar.path === undefined) return html`${rect}\n`;
  return html`<a href="${relativePath(from, bar.path)}" tabindex="-1">${rect}</a>\n`;
}

/** The first bar, the last, and the one in the middle where that falls on a bar. */
function ticks(bars: readonly BarView[]): readonly BarView[] {
  const middle = bars.length % 2 === 1 && bars.length > 3 ? [bars[(bars.length - 1) / 2]] : [];
  return [bars[0], ...middle, bars.at(-1)].filter((bar) => bar !== undefined);
}

function caption({ unit, bars, unplaced }: ChartView, tallest: number): string {
  const peaks = bars.filter((bar) => bar.count === tallest);
  const most = `Items by ${unit}. The most: ${number(tallest)}${peaks.length === 1 ? `, ${bars.find((bar) => bar.count === tallest)?.name}` : ''}.`;
  if (unplaced === 0) return most;
  return `${most} Not shown: ${counted(unplaced, 'item')} dated no closer than ${wider[unit]}, or not at all.`;
}

const wider = { day: 'a month', month: 'a year', year: 'several years', decade: 'several decades' } as const;

function table({ unit, bars }: ChartView): Html {
  return html`<details>
<summary>The figures as a table</summary>
<table>
<thead><tr><th scope="col">${unit.charAt(0).toUpperCase() + unit.slice(1)}</th><th scope="col">Items</th></tr></thead>
<tbody>
${bars.map(({ name, count }) => count > 0 && html`<tr><th scope="row">${name}</th><td>${number(count)}</td></tr>\n`)}</tbody>
</table>
</details>
`;
}

/** Two decimals are finer than any screen. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
