import { max } from 'd3-array';
import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { type Html, html } from '../../src/html/html.ts';
import { formatCount, formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { BarView, ChartView } from '../../src/pages/chart.ts';

/** Per cent of the height: a single item among thousands must not vanish. */
const shortest = 1.5;
/** Per cent of the width: three years must not look like walls. */
const widest = 5;

/**
 * Items over time as bars. The drawing is for the eye and the pointer; the same figures follow as a table,
 * or stand beside it as links where the page has them (`figures: false`). It is measured in per cent of the
 * room that the page has for it, so that the words in it keep their size and shape.
 */
export function chart(view: ChartView, from: string, { figures = true } = {}): Html | undefined {
  const tallest = max(view.bars, (bar) => bar.count) ?? 0;
  if (view.bars.length < 2 || tallest === 0) return undefined;
  const x = scaleBand<number>(view.bars.keys(), [0, 100]).paddingInner(0.25);
  const y = scaleLinear([0, tallest], [0, 100]);
  return html`<figure class="chart">
<svg aria-hidden="true" focusable="false">
<line x1="0" x2="100%" y1="0" y2="0"/><text y="0" dy="-0.4em">${formatNumber(tallest)}</text>
<line x1="0" x2="100%" y1="100%" y2="100%"/>
${view.bars.map((bar, i) => column(bar, from, x(i) ?? 0, x.bandwidth(), Math.max(shortest, y(bar.count))))}${view.bars.map(({ label }, i) => label !== undefined && tick(label, i, x))}</svg>
<figcaption>${caption(view, tallest)}</figcaption>
${figures && table(view)}</figure>`;
}

/** A bar in the middle of its place. Where it leads somewhere, the pointer may take hold of all of that place. */
function column(bar: BarView, from: string, start: number, room: number, tall: number): Html | undefined {
  const { name, count, path } = bar;
  if (count === 0) return undefined;
  const wide = Math.min(room, widest);
  const drawn = html`<title>${name}: ${formatCount(count, 'item')}</title><rect x="${short(start + (room - wide) / 2)}%" width="${short(wide)}%" y="${short(100 - tall)}%" height="${short(tall)}%"/>`;
  if (path === undefined) return html`<g>${drawn}</g>\n`;
  const hold = html`<rect class="chart-hold" x="${short(start)}%" width="${short(room)}%" height="100%"/>`;
  return html`<a href="${relativePath(from, path)}" tabindex="-1">${hold}${drawn}</a>\n`;
}

/** A label below its bar; those near an edge keep within it. */
function tick(label: string, at: number, x: ScaleBand<number>): Html {
  const [start, middle, end] = [0, 0.5, 1].map((part) => (x(at) ?? 0) + part * x.bandwidth());
  const [place, anchor] =
    (middle ?? 0) < 8 ? [start, 'start'] : (middle ?? 0) > 92 ? [end, 'end'] : [middle, 'middle'];
  return html`<text x="${short(place ?? 0)}%" y="100%" dy="1.35em" text-anchor="${anchor}">${label}</text>\n`;
}

function caption({ unit, bars, wide, undated }: ChartView, tallest: number): string {
  const peaks = bars.filter((bar) => bar.count === tallest);
  const [peak] = peaks;
  const most =
    peaks.length === 1 && peak !== undefined ? ` Most: ${formatNumber(tallest)} (${peak.name}).` : '';
  const missing = [
    ...(wide > 0 ? [`${formatCount(wide, 'item')} dated no closer than ${wider[unit]}`] : []),
    ...(undated > 0 ? [`${formatCount(undated, 'undated item')}`] : []),
  ];
  const rest = missing.length > 0 ? ` Not shown: ${missing.join(' and ')}.` : '';
  return `Items by ${unit}, ${bars[0]?.name} to ${bars.at(-1)?.name}.${most}${rest}`;
}

const wider = { day: 'a month', month: 'a year', year: 'several years', decade: 'several decades' } as const;

function table({ unit, bars }: ChartView): Html {
  return html`<details>
<summary>The figures as a table</summary>
<table>
<thead><tr><th scope="col">${unit.charAt(0).toUpperCase() + unit.slice(1)}</th><th scope="col">Items</th></tr></thead>
<tbody>
${bars.map(({ name, count }) => count > 0 && html`<tr><th scope="row">${name}</th><td>${formatNumber(count)}</td></tr>\n`)}</tbody>
</table>
</details>
`;
}

/** Two decimals are finer than any screen. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
