import type { FacetOption, Facets, Filters } from '../search/search.ts';
import { element } from './element.ts';
import { messages } from './messages.ts';
import { svgElement } from './svg-element.ts';

/** The hits of each year as bars, with a handle at each end of the time that is wanted. */
export interface YearRange {
  readonly element: HTMLElement;
  /** @param years how many hits each has, whatever months are filtered by; empty to show none */
  render(months: Facets['months'], years: readonly FacetOption[], filters: Filters): void;
}

/** More bars are too thin to see. */
const maxBars = 80;

/** @param onChange called with the months, undefined at the ends of the archive */
export function yearRange(onChange: (from: string | undefined, to: string | undefined) => void): YearRange {
  const [from, to] = [handle('firstYear'), handle('lastYear')];
  const bars = svgElement('svg', { 'aria-hidden': 'true' });
  const box = element('div', { className: 'year-range' }, from, to);
  box.prepend(bars);
  /** What the bars show. */
  let drawn = '';
  const shade = (): void => {
    const [first, last] = [Number(from.value), Number(to.value)];
    for (const bar of bars.children) {
      const [start, end] = [Number(bar.getAttribute('data-start')), Number(bar.getAttribute('data-end'))];
      bar.classList.toggle('outside', end < first || start > last);
    }
  };
  const apply = (): void => {
    const at = ({ value }: HTMLInputElement, end: string, month: string): string | undefined =>
      value === end ? undefined : `${value.padStart(4, '0')}-${month}`;
    onChange(at(from, from.min, '01'), at(to, to.max, '12'));
  };
  for (const [input, other, isPast] of [
    [from, to, (a: number, b: number) => a > b],
    [to, from, (a: number, b: number) => a < b],
  ] as const) {
    input.addEventListener('input', () => {
      input.value = String(Math.min(Number(to.max), Math.max(Number(from.min), Number(input.value))));
      // A handle pushes the other one along.
      if (isPast(Number(input.value), Number(other.value))) other.value = input.value;
      shade();
    });
    input.addEventListener('change', apply);
  }
  return {
    element: box,
    render(months, years, filters) {
      const [first, last] = [yearOf(months?.first), yearOf(months?.last)];
      box.hidden = years.length === 0 || first === last;
      if (first === undefined || last === undefined) return;
      // The first handle stands before the bar of its year, the other one after it: each has a place more than there are years.
      [from.min, from.max] = [String(first), String(last + 1)];
      [to.min, to.max] = [String(first - 1), String(last)];
      from.value = String(yearOf(filters.from) ?? first);
      to.value = String(yearOf(filters.to) ?? last);
      const next = JSON.stringify([first, last, years.map(({ value, count }) => [value, count])]);
      if (next !== drawn) bars.replaceChildren(...barsOf(first, last, years));
      drawn = next;
      shade();
    },
  };
}

function handle(label: 'firstYear' | 'lastYear'): HTMLInputElement {
  const input = element('input', { type: 'range' });
  input.ariaLabel = messages.text(label);
  return input;
}

/** Bars of one year each or, over a long time, of several. */
function barsOf(first: number, last: number, years: readonly FacetOption[]): readonly SVGElement[] {
  const perBar = Math.ceil((last - first + 1) / maxBars);
  const counts = new Array<number>(Math.ceil((last - first + 1) / perBar)).fill(0);
  for (const { value, count } of years) {
    const index = Math.floor((Number(value) - first) / perBar);
    if (index in counts) counts[index] = (counts[index] ?? 0) + count;
  }
  const most = Math.max(1, ...counts);
  const step = 100 / counts.length;
  return counts.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(4, (count / most) * 100);
    const [start, end] = [first + i * perBar, Math.min(last, first + (i + 1) * perBar - 1)];
    const period =
      start === end ? String(start) : messages.text('dateRange', { start: String(start), end: String(end) });
    return svgElement(
      'rect',
      {
        x: `${i * step + step * 0.08}%`,
        width: `${step * 0.84}%`,
        y: `${100 - height}%`,
        height: `${height}%`,
        'data-start': start,
        'data-end': end,
      },
      svgElement('title', {}, messages.text('itemsInPeriod', { period, count })),
    );
  });
}

function yearOf(month: string | undefined): number | undefined {
  return month === undefined ? undefined : Number(month.slice(0, 4));
}
