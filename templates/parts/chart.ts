import { max } from 'd3-array';
import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { type Html, html } from '../../src/html/html.ts';
import { formatCount, formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { BarView, ChartView } from '../../src/pages/chart.ts';
import { allOf } from '../../src/records/quote.ts';

/** Per cent of the chart's height, so that one item among thousands stays visible. */
const minBarHeight = 1.5;
/** Per cent of the chart's width, so that three bars do not fill the page. */
const maxBarWidth = 5;

/**
 * A bar chart of items over time. The SVG is hidden from screen readers: the same figures follow as a table, or are
 * on the page as links beside the chart (`withTable: false`). All lengths are percentages of the space that the page
 * gives to the chart, so text keeps its size at any width. The figure of the bar under the pointer stands above the chart.
 */
export function chart(view: ChartView, from: string, { withTable = true } = {}): Html | undefined {
  const maxCount = max(view.bars, (bar) => bar.count) ?? 0;
  if (view.bars.length < 2 || maxCount === 0) return undefined;
  const x = scaleBand<number>(view.bars.keys(), [0, 100]).paddingInner(0.25);
  const y = scaleLinear([0, maxCount], [0, 100]);
  return html`<figure class="chart">
<svg aria-hidden="true">
<line x1="0" x2="100%" y1="0" y2="0"/><text y="0" dy="-0.4em">${formatNumber(maxCount)}</text>
<line x1="0" x2="100%" y1="100%" y2="100%"/>
${view.bars.map((bar, i) => barHtml(bar, from, i, x, Math.max(minBarHeight, y(bar.count))))}${view.bars.map(({ label }, i) => label !== undefined && tick(label, i, x))}</svg>
<figcaption>${caption(view, maxCount)}</figcaption>
</figure>${withTable && chartTable(view, from)}`;
}

/**
 * A bar, centred in its band. If the bar is a link, the whole height of the chart is clickable, and the width up to the
 * next bar. That may be less than 24 px, so the page has a larger link to each bar's page elsewhere (WCAG 2.2, 2.5.8).
 */
function barHtml(
  bar: BarView,
  from: string,
  i: number,
  x: ScaleBand<number>,
  height: number,
): Html | undefined {
  const [bandStart, bandWidth, step] = [x(i) ?? 0, x.bandwidth(), x.step()];
  const { name, count, path } = bar;
  if (count === 0) return undefined;
  const width = Math.min(bandWidth, maxBarWidth);
  const rect = html`<text class="chart-value" x="100%" dy="-0.4em">${name}: ${formatCount(count, 'item')}</text><rect x="${round(bandStart + (bandWidth - width) / 2)}%" width="${round(width)}%" y="${round(100 - height)}%" height="${round(height)}%"/>`;
  if (path === undefined) return html`<g>${rect}</g>\n`;
  const start = Math.max(0, bandStart - (step - bandWidth) / 2);
  const end = Math.min(100, bandStart + (step + bandWidth) / 2);
  const hitArea = html`<rect class="chart-hit-area" x="${round(start)}%" width="${round(end - start)}%" height="100%"/>`;
  return html`<a href="${relativePath(from, path)}" tabindex="-1">${hitArea}${rect}</a>\n`;
}

/** The label below a bar. Labels near an edge are aligned to it, so that they do not overflow the chart. */
function tick(label: string, barIndex: number, x: ScaleBand<number>): Html {
  const [start = 0, middle = 0, end = 0] = [0, 0.5, 1].map(
    (part) => (x(barIndex) ?? 0) + part * x.bandwidth(),
  );
  const [position, anchor] = middle < 8 ? [start, 'start'] : middle > 92 ? [end, 'end'] : [middle, 'middle'];
  return html`<text x="${round(position)}%" y="100%" dy="1.35em" text-anchor="${anchor}">${label}</text>\n`;
}

function caption(view: ChartView, maxCount: number): string {
  const { unit, bars } = view;
  const peaks = bars.filter((bar) => bar.count === maxCount);
  const [peak] = peaks;
  const most =
    peaks.length === 1 && peak !== undefined ? ` Peak: ${formatNumber(maxCount)} (${peak.name}).` : '';
  return `Items per ${unit}, ${bars[0]?.name} to ${bars.at(-1)?.name}.${most}${notShown(view)}`;
}

/** A sentence about the items that a chart leaves out, after a space; empty where there are none. */
export function notShown({ unit, wide, far, undated }: ChartView): string {
  const missing = [
    ...(wide > 0 ? [`${formatCount(wide, 'item')} without an exact ${unit}`] : []),
    ...(far > 0 ? [`${formatCount(far, 'item')} dated far from all others`] : []),
    ...(undated > 0 ? [`${formatCount(undated, 'undated item')}`] : []),
  ];
  return missing.length > 0 ? ` Not shown: ${allOf(missing)}.` : '';
}

/** The figures of a chart, folded up. */
export function chartTable({ unit, bars }: ChartView, from: string): Html {
  // After the figure: nothing may follow its caption in it.
  return html`
<details class="chart-table">
<summary>Show as a table</summary>
<table>
<thead><tr><th scope="col">${unit.charAt(0).toUpperCase() + unit.slice(1)}</th><th scope="col">Items</th></tr></thead>
<tbody>
${bars.map(({ name, count, path }) => count > 0 && html`<tr><th scope="row">${path === undefined ? name : html`<a href="${relativePath(from, path)}">${name}</a>`}</th><td>${formatNumber(count)}</td></tr>\n`)}</tbody>
</table>
</details>`;
}

/** Two decimals are finer than any screen. */
function round(percentage: number): number {
  return Math.round(percentage * 100) / 100;
}
