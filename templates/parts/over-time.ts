import { scalePoint } from 'd3-scale';
import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { listed } from '../../src/messages/lists.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { BarView, ChartView } from '../../src/pages/chart.ts';
import { chart, chartTable, nameAndItems, notShown } from './chart.ts';

/** With fewer bars, a sentence says more. */
const minBars = 3;

/**
 * When the items of a dossier are: a bar chart; where no period has two, a line with a mark for each; where only one or
 * two periods have any, a sentence.
 */
export function overTime(view: ChartView, from: string, messages: Messages): Html | undefined {
  const filled = view.bars.filter(({ count }) => count > 0);
  if (view.bars.length < 2 || filled.length === 0) return undefined;
  if (filled.every(({ count }) => count === 1)) return marks(view, filled, from, messages);
  return filled.length < minBars ? sentence(view, filled, from, messages) : chart(view, from, messages);
}

/** The figures follow as a table, as those of a bar chart do. */
function marks(view: ChartView, filled: readonly BarView[], from: string, messages: Messages): Html {
  const { bars, unit } = view;
  const x = scalePoint<number>(bars.keys(), [1, 99]);
  const at = (bar: BarView) => Math.round((x(bars.indexOf(bar)) ?? 0) * 100) / 100;
  const range = { start: bars[0]?.name ?? '', end: bars.at(-1)?.name ?? '' };
  return html`<figure class="chart chart-marks">
<svg aria-hidden="true">
<line x1="0" x2="100%" y1="50%" y2="50%"/>
${filled.map((bar) => mark(bar, at(bar), from, messages))}${bars.map((bar) => bar.label !== undefined && labelHtml(bar.label, at(bar)))}</svg>
<figcaption>${messages.text(captions[unit], { count: filled.length, ...range })}${notShown(view, messages)}</figcaption>
</figure>${chartTable(view, from, messages)}`;
}

const captions = {
  day: 'oneItemPerDay',
  month: 'oneItemPerMonth',
  year: 'oneItemPerYear',
  decade: 'oneItemPerDecade',
} as const;

/** A mark can be clicked in the whole height of the figure. */
function mark({ name, count, path }: BarView, x: number, from: string, messages: Messages): Html {
  const circle = html`<text class="chart-value" x="100%" dy="-0.2em">${nameAndItems(name, count, messages)}</text><circle cx="${x}%" cy="50%" r="6"/>`;
  if (path === undefined) return html`<g>${circle}</g>\n`;
  return html`<a href="${relativePath(from, path)}" tabindex="-1"><circle class="chart-hit-area" cx="${x}%" cy="50%" r="12"/>${circle}</a>\n`;
}

function labelHtml(label: string, x: number): Html {
  const anchor = x < 8 ? 'start' : x > 92 ? 'end' : 'middle';
  return html`<text x="${anchor === 'start' ? 0 : anchor === 'end' ? 100 : x}%" y="100%" dy="0.7em" text-anchor="${anchor}">${label}</text>\n`;
}

function sentence(view: ChartView, filled: readonly BarView[], from: string, messages: Messages): Html {
  const parts = filled.map(({ name, count, path }) => {
    const period =
      path === undefined ? html`${name}` : html`<a href="${relativePath(from, path)}">${name}</a>`;
    return messageHtml(messages, 'nameAndItems', {
      name: period,
      items: messages.text('itemCount', { count }),
    });
  });
  return html`<p class="chart-sentence">${messageHtml(messages, 'countSentence', { things: listed(parts, messages) })}${notShown(view, messages)}</p>`;
}
