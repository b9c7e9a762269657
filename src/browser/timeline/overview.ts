import { brush } from '../brush.ts';
import { element, requiredElement } from '../element.ts';
import { messages } from '../messages.ts';
import { svgElement } from '../svg-element.ts';
import { axisTicks, labelWidth, placeOfLabel } from './axis.ts';
import { dayName, rangeName } from './day-names.ts';
import { onDrag } from './on-drag.ts';
import { countByPart, overviewBars } from './overview-bars.ts';
import type { Spans } from './spans.ts';
import { daysIn, endOf, type View, xOf } from './view.ts';
import type { Bounds, Zooming } from './zooming.ts';

/** The archive in small below the lanes: what is in sight is a window there, which the reader moves, widens or draws anew. */
export interface Overview {
  /** Draws the bars. @param counts for each date, how many documents have it */
  setCounts(counts: Uint32Array): void;
  /** Moves the window to what is in sight. */
  follow(view: View): void;
}

/** Pixels of a bar, and of the space for a handle at each end. */
const [barWidth, margin] = [3, 24];
/** Places to begin and end a window that is drawn. It is a click where these are hardly apart. */
const [brushSteps, clickSteps] = [1_000, 6];
/** Parts of what is in sight that a key moves a handle by. */
const [smallStep, largeStep] = [0.05, 0.25];

/**
 * @param bounds what it shows: the archive, without the few dates that are far from all others
 * @param extent the days of all items
 */
export function overview(
  spans: Spans,
  bounds: Bounds,
  extent: { readonly first: number; readonly last: number },
  zooming: Zooming,
): Overview {
  const strip = requiredElement('[data-timeline-strip]', HTMLElement);
  const range = requiredElement('[data-timeline-range]', HTMLElement);
  const back = svgElement('svg', { 'aria-hidden': 'true' });
  const front = svgElement('svg', { 'aria-hidden': 'true', class: 'strip-front' });
  const sight = element('div', { className: 'strip-window' });
  const [from, to] = [handle('firstDayInSight', extent), handle('lastDayInSight', extent)];
  const days = bounds.end - bounds.start;
  let counts: Uint32Array | undefined;
  strip.append(back, front, sight, from, to);

  const inSight = (): Bounds => {
    const view = zooming.view();
    return { start: Math.max(bounds.start, view.start), end: Math.min(bounds.end, endOf(view)) };
  };
  const show = (start: number, end: number): void => zooming.show({ start, end }, false);
  const move = ({ start, end }: Bounds, by: number): void => {
    const step = Math.min(bounds.end - end, Math.max(bounds.start - start, by));
    show(start + step, end + step);
  };
  const moveStart = ({ start, end }: Bounds, by: number): void =>
    show(Math.min(end - 1, Math.max(bounds.start, start + by)), end);
  const moveEnd = ({ start, end }: Bounds, by: number): void =>
    show(start, Math.max(start + 1, Math.min(bounds.end, end + by)));

  for (const [target, change] of [
    [sight, move],
    [from, moveStart],
    [to, moveEnd],
  ] as const) {
    onDrag(target, () => {
      const before = inSight();
      return (pixels) => change(before, (pixels / strip.clientWidth) * days);
    });
    // The window itself has no focus, and so no keys.
    target.addEventListener('keydown', (event) => {
      const { start, end } = inSight();
      const by = keyStep(event, end - start, days);
      if (by === undefined) return;
      event.preventDefault();
      change({ start, end }, by);
    });
  }
  brush(back, brushSteps, (first, last) => {
    const dayAt = (step: number): number => bounds.start + (step / brushSteps) * days;
    if (last - first > clickSteps) return show(Math.floor(dayAt(first)), Math.ceil(dayAt(last + 1)));
    const { start, end } = inSight();
    move({ start, end }, dayAt((first + last) / 2) - (start + end) / 2);
  });
  new ResizeObserver(draw).observe(strip);

  function draw(): void {
    const width = strip.clientWidth;
    if (counts === undefined || width === 0) return;
    const sums = countByPart(counts, spans, bounds, Math.max(1, Math.round(width / barWidth)));
    const view = { start: bounds.start, pixelsPerDay: width / days, width };
    const ticks = axisTicks(view);
    back.replaceChildren(
      svgElement('line', { x1: 0, x2: '100%', y1: 40, y2: 40 }),
      overviewBars(sums),
      ...ticks.map(({ day, label = '' }) => {
        const at = xOf(day, view) + margin;
        return svgElement(
          'text',
          { x: placeOfLabel(at, labelWidth(label), width + 2 * margin) - margin, y: 56 },
          label,
        );
      }),
    );
    front.replaceChildren(overviewBars(sums));
  }

  return {
    setCounts(next) {
      counts = next;
      draw();
    },
    follow(view) {
      const { start, end } = inSight();
      const [left, right] = [start, end].map((day) => (100 * (day - bounds.start)) / days);
      sight.style.left = from.style.left = `${left}%`;
      to.style.left = `${right}%`;
      sight.style.right = `${100 - (right ?? 0)}%`;
      front.style.clipPath = `inset(0 ${100 - (right ?? 0)}% 0 ${left}%)`;
      // There is nowhere to move it: what is dragged over is to be in sight.
      sight.classList.toggle('whole', end - start > days * 0.999);
      const { first, last } = daysInSight(view, extent);
      setValue(from, first);
      setValue(to, last);
      range.textContent = rangeName(first, last);
    },
  };
}

/** The first and the last day in sight, of those that have items. */
export function daysInSight(
  view: View,
  extent: { readonly first: number; readonly last: number },
): { readonly first: number; readonly last: number } {
  const { first, last } = daysIn(view);
  return { first: Math.max(extent.first, first), last: Math.min(extent.last, last) };
}

function handle(
  label: 'firstDayInSight' | 'lastDayInSight',
  extent: { readonly first: number; readonly last: number },
): HTMLDivElement {
  return Object.assign(element('div', { className: 'strip-handle' }), {
    tabIndex: 0,
    role: 'slider',
    ariaLabel: messages.text(label),
    ariaValueMin: String(extent.first),
    ariaValueMax: String(extent.last),
  });
}

function setValue(slider: HTMLElement, day: number): void {
  slider.ariaValueNow = String(day);
  slider.ariaValueText = dayName(day);
}

/** How many days a key moves a handle by, as it does on any slider. Undefined for other keys. */
function keyStep(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  inSight: number,
  all: number,
): number | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const step = (part: number): number => Math.max(1, Math.round(inSight * part));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -step(smallStep),
    ArrowDown: -step(smallStep),
    ArrowRight: step(smallStep),
    ArrowUp: step(smallStep),
    PageDown: -step(largeStep),
    PageUp: step(largeStep),
    Home: -all,
    End: all,
  };
  return steps[key];
}
