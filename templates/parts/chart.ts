import { max } from 'd3-array';
import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { allOf } from '../../src/messages/lists.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { BarView, ChartView } from '../../src/pages/chart.ts';

/** Per cent of the chart's height, so that one item among thousands stays visible. */
const minBarHeight = 1.5;
/** Per cent of the chart's width, so that three bars do not fill the page. */
const maxBarWidth = 5;

/**
 * A bar chart of items over time. The SVG is hidden from screen readers: the same figures follow as a table. All
 * lengths are percentages of the space that the page gives to the chart, so text keeps its size at any width. The figure
 * of the bar under the pointer stands above the chart.
 */
export function chart(view: ChartView, from: string, messages: Messages): Html | undefined {
  const maxCount = max(view.bars, (bar) => bar.count) ?? 0;
  if (view.bars.length < 2 || maxCount === 0) return undefined;
  const x = scaleBand<number>(view.bars.keys(), [0, 100]).paddingInner(0.25);
  const y = scaleLinear([0, maxCount], [0, 100]);
  return html`<figure class="chart">
<svg aria-hidden="true">
<line x1="0" x2="100%" y1="0" y2="0"/><text y="0" dy="-0.4em">${messages.number(maxCount)}</text>
<line x1="0" x2="100%" y1="100%" y2="100%"/>
${view.bars.map((bar, i) => barHtml(bar, from, i, x, Math.max(minBarHeight, y(bar.count)), messages))}${view.bars.map(({ label }, i) => label !== undefined && tick(label, i, x))}</svg>
<figcaption>${caption(view, maxCount, messages)}</figcaption>
</figure>${chartTable(view, from, messages)}`;
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
  messages: Messages,
): Html | undefined {
  const [bandStart, bandWidth, step] = [x(i) ?? 0, x.bandwidth(), x.step()];
  const { name, count, path } = bar;
  if (count === 0) return undefined;
  const width = Math.min(bandWidth, maxBarWidth);
  const rect = html`<text class="chart-value" x="100%" dy="-0.4em">${nameAndItems(name, count, messages)}</text><rect x="${round(bandStart + (bandWidth - width) / 2)}%" width="${round(width)}%" y="${round(100 - height)}%" height="${round(height)}%"/>`;
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

/** A period, a topic or an actor, with its number of items. */
export function nameAndItems(name: string, count: number, messages: Messages): string {
  return messages.text('nameAndItems', { name, items: messages.text('itemCount', { count }) });
}

function caption(view: ChartView, maxCount: number, messages: Messages): string {
  const { unit, bars } = view;
  const peaks = bars.filter((bar) => bar.count === maxCount);
  const [peak] = peaks;
  const most =
    peaks.length === 1 && peak !== undefined
      ? ` ${messages.text('peak', { number: maxCount, period: peak.name })}`
      : '';
  const ends = { start: bars[0]?.name ?? '', end: bars.at(-1)?.name ?? '' };
  return `${messages.text(captions[unit], ends)}${most}${notShown(view, messages)}`;
}

const captions = {
  day: 'itemsPerDay',
  month: 'itemsPerMonth',
  year: 'itemsPerYear',
  decade: 'itemsPerDecade',
} as const;

/** A sentence about the items that a chart leaves out, after a space; empty where there are none. */
export function notShown({ unit, wide, far, undated }: ChartView, messages: Messages): string {
  const missing = [
    ...(wide > 0 ? [messages.text(inexact[unit], { count: wide })] : []),
    ...(far > 0 ? [messages.text('datedFarFromOthers', { count: far })] : []),
    ...(undated > 0 ? [messages.text('undatedItemCount', { count: undated })] : []),
  ];
  return missing.length > 0 ? ` ${messages.text('notShown', { items: allOf(missing, messages) })}` : '';
}

const inexact = {
  day: 'withoutExactDay',
  month: 'withoutExactMonth',
  year: 'withoutExactYear',
  decade: 'withoutExactDecade',
} as const;

/** The figures of a chart, folded up. */
export function chartTable({ unit, bars }: ChartView, from: string, messages: Messages): Html {
  // After the figure: nothing may follow its caption in it.
  return html`
<details class="chart-table">
<summary>${messages.text('showAsTable')}</summary>
<table>
<thead><tr><th scope="col">${messages.text(unit === 'decade' ? 'decadeUnit' : unit)}</th><th scope="col">${messages.text('items')}</th></tr></thead>
<tbody>
${bars.map(({ name, count, path }) => count > 0 && html`<tr><th scope="row">${path === undefined ? name : html`<a href="${relativePath(from, path)}">${name}</a>`}</th><td>${messages.number(count)}</td></tr>\n`)}</tbody>
</table>
</details>`;
}

/** Two decimals are finer than any screen. */
function round(percentage: number): number {
  return Math.round(percentage * 100) / 100;
}
