import { periodName } from '../messages/period-name.ts';
import { type Brush, brush } from './brush.ts';
import { element } from './element.ts';
import type { HitsOverTime, Period, PeriodUnit } from './hits-over-time.ts';
import { messages } from './messages.ts';
import { svgElement } from './svg-element.ts';
import { axisLabels } from './time-axis.ts';

/**
 * A chart of hits over time: bars for one search, lines for several. It is hidden from screen readers, and has no tab
 * stops: `hitsTable` has the same figures and the same links.
 *
 * @param onSelect called with the first and the last period that the reader clicks or drags over
 */
export function hitsChart(view: HitsOverTime, names: readonly string[], onSelect: Brush): SVGElement {
  const { periods } = view;
  const most = Math.max(1, ...periods.flatMap(({ counts }) => counts));
  const step = 100 / Math.max(1, periods.length);
  const middle = (index: number): number => (index + 0.5) * step;
  const height = (count: number): number => (count === 0 ? 0 : Math.max(2.5, (count / most) * 100));
  const areas = periods.map((period, i) =>
    svgElement(
      'g',
      {},
      svgElement('title', {}, titleOf(period, names)),
      svgElement('rect', { class: 'hit-area', x: `${i * step}%`, width: `${step}%`, height: '100%' }),
      ...(names.length > 1 ? [] : [bar(period, i, step, height)]),
    ),
  );
  const lines = names.length > 1 ? names.map((_, i) => line(periods, i, middle, height)) : [];
  const svg = svgElement(
    'svg',
    { 'aria-hidden': 'true', class: 'hits-svg' },
    svgElement('line', { x1: 0, x2: '100%', y1: '100%', y2: '100%' }),
    ...areas,
    ...lines.flat(),
    svgElement('text', { y: 0, dy: '-0.35em' }, messages.number(most)),
    ...axisLabels(view).map(({ index, text }) => {
      const at = middle(index);
      const anchor = at < 12 ? 'start' : at > 88 ? 'end' : 'middle';
      const x = anchor === 'start' ? index * step : anchor === 'end' ? (index + 1) * step : at;
      return svgElement('text', { x: `${x}%`, y: '100%', dy: '1.35em', 'text-anchor': anchor }, text);
    }),
  );
  brush(svg, periods.length, onSelect);
  return svg;
}

/** Bars of few periods are no wider than this, in per cent. */
const maxBarWidth = 6;

function bar({ counts }: Period, i: number, step: number, height: (count: number) => number): SVGElement {
  const width = Math.min(step * 0.8, maxBarWidth);
  const tall = height(counts[0] ?? 0);
  return svgElement('rect', {
    class: 'bar',
    x: `${(i + 0.5) * step - width / 2}%`,
    width: `${width}%`,
    y: `${100 - tall}%`,
    height: `${tall}%`,
  });
}

/** A line through the counts of one search, with a point for each period where these are few. */
function line(
  periods: readonly Period[],
  series: number,
  middle: (index: number) => number,
  height: (count: number) => number,
): readonly SVGElement[] {
  const at = periods.map(({ counts }, i) => [middle(i), 100 - height(counts[series] ?? 0)] as const);
  const path = svgElement(
    'svg',
    { viewBox: '0 0 100 100', preserveAspectRatio: 'none', width: '100%', height: '100%' },
    svgElement('polyline', { points: at.map((point) => point.join()).join(' ') }),
  );
  const points =
    periods.length > 31 ? [] : at.map(([x, y]) => svgElement('circle', { cx: `${x}%`, cy: `${y}%`, r: 3 }));
  return [svgElement('g', { class: `series series-${series + 1}` }, path, ...points)];
}

function listOf(texts: readonly string[], type: 'conjunction' | 'unit'): string {
  return new Intl.ListFormat(messages.locale, { type }).format(texts);
}

function titleOf({ key, counts }: Period, names: readonly string[]): string {
  const period = periodName(key, messages);
  if (names.length < 2) return messages.text('itemsInPeriod', { period, count: counts[0] ?? 0 });
  const each = names.map((query, i) => messages.text('countOfQuery', { query, count: counts[i] ?? 0 }));
  return messages.text('countsOfPeriod', {
    period,
    counts: listOf(each, 'unit'),
  });
}

/**
 * The figures of a chart as a table, with a link for each period that has hits. It is drawn when it is opened.
 *
 * @param linkTo creates the link that narrows the search to a period
 */
export function hitsTable(
  view: HitsOverTime,
  names: readonly string[],
  linkTo: (key: string) => HTMLAnchorElement,
): HTMLDetailsElement {
  const details = element(
    'details',
    { className: 'chart-table' },
    element('summary', {}, messages.text('showAsTable')),
  );
  details.addEventListener('toggle', () => details.append(...tableParts(view, names, linkTo)), {
    once: true,
  });
  return details;
}

function tableParts(
  { unit, periods, wide, undated }: HitsOverTime,
  names: readonly string[],
  linkTo: (key: string) => HTMLAnchorElement,
): readonly HTMLElement[] {
  const columns = names.length > 1 ? names.map((name) => element('bdi', {}, name)) : [messages.text('items')];
  const header = (child: Node | string): HTMLElement => scoped('col', child);
  const rows = periods
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ key, counts }) =>
      element(
        'tr',
        {},
        scoped('row', linkTo(key)),
        ...counts.map((count) => element('td', {}, messages.number(count))),
      ),
    );
  const missing = [
    ...(wide > 0 ? [messages.text(unitWords[unit][1], { count: wide })] : []),
    ...(undated > 0 ? [messages.text('undatedItemCount', { count: undated })] : []),
  ];
  return [
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, header(messages.text(unitWords[unit][0])), ...columns.map(header)),
      ),
      element('tbody', {}, ...rows),
    ),
    ...(missing.length > 0
      ? [
          element(
            'p',
            { className: 'meta' },
            messages.text('notShown', {
              items: listOf(missing, 'conjunction'),
            }),
          ),
        ]
      : []),
  ];
}

const unitWords = {
  day: ['day', 'withoutExactDay'],
  month: ['month', 'withoutExactMonth'],
  year: ['year', 'withoutExactYear'],
  decade: ['decadeUnit', 'withoutExactDecade'],
} as const satisfies Readonly<Record<PeriodUnit, readonly [column: string, wide: string]>>;

function scoped(scope: 'col' | 'row', child: Node | string): HTMLElement {
  const cell = element('th', {}, child);
  cell.scope = scope;
  return cell;
}
