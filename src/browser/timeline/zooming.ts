import { select } from 'd3-selection';
import 'd3-transition';
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { View } from './view.ts';

/** Days from the first to the last that can be shown. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** The part of time that an element shows, which the reader moves by wheel, pointer and fingers. */
export interface Zooming {
  view(): View;
  /** Whether less than all is in sight. */
  isZoomed(): boolean;
  /** Makes what is shown larger, around a place, in pixels, or the middle. */
  zoomBy(factor: number, x?: number): void;
  /** Moves what is shown by a part of the width, to later times where that is positive. */
  panBy(part: number): void;
  /** Shows some days, or all. */
  show(bounds?: Bounds, isAnimated?: boolean): void;
  /** To be called when the width of the element has changed. */
  resize(): void;
}

/** The width of a day, in pixels, at which there is nothing more to see. */
const widestDay = 140;
const duration = 280;

/** @param onChange called for each step of a movement */
export function zooming(element: HTMLElement, bounds: Bounds, onChange: () => void): Zooming {
  const selection = select(element);
  const days = bounds.end - bounds.start;
  let width = Math.max(1, element.clientWidth);
  const behavior = zoom<HTMLElement, unknown>()
    .filter(
      (event: Event) =>
        !(event instanceof WheelEvent
          ? isSideways(event)
          : event instanceof MouseEvent && (event.button > 0 || event.ctrlKey)),
    )
    .on('zoom', onChange);
  const transform = (): ZoomTransform => zoomTransform(element);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const animated = () => selection.transition().duration(calm.matches ? 0 : duration);
  const setExtents = (): void => {
    const most = Math.max(1, (widestDay * days) / width);
    behavior
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, 0],
        [width, 1],
      ])
      .scaleExtent([1, most]);
  };
  setExtents();
  selection.call(behavior);
  element.addEventListener(
    'wheel',
    (event) => {
      if (!isSideways(event)) return;
      event.preventDefault();
      behavior.translateBy(selection, -(event.deltaX || event.deltaY) / transform().k, 0);
    },
    { passive: false },
  );
  return {
    view() {
      const { k, x } = transform();
      const pixelsPerDay = (k * width) / days;
      return { start: bounds.start - x / pixelsPerDay, pixelsPerDay, width };
    },
    isZoomed: () => transform().k > 1.001,
    zoomBy: (factor, x = width / 2) => behavior.scaleBy(animated(), factor, [x, 0]),
    panBy: (part) => behavior.translateBy(animated(), (-part * width) / transform().k, 0),
    show(shown = bounds, isAnimated = true) {
      const [, most] = behavior.scaleExtent();
      const k = Math.min(most, Math.max(1, days / Math.max(1, shown.end - shown.start)));
      const middle = (shown.start + shown.end) / 2 - bounds.start;
      const x = Math.min(0, Math.max(width - k * width, width / 2 - (middle * k * width) / days));
      behavior.transform(isAnimated ? animated() : selection, zoomIdentity.translate(x, 0).scale(k));
    },
    resize() {
      const { k, x } = transform();
      const before = width;
      width = Math.max(1, element.clientWidth);
      setExtents();
      behavior.transform(selection, zoomIdentity.translate((x * width) / before, 0).scale(k));
    },
  };
}

/** Whether a turn of the wheel moves to the side, as two fingers on a touchpad do, or with Shift. */
function isSideways({ deltaX, deltaY, shiftKey }: WheelEvent): boolean {
  return shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
}
