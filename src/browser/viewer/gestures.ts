import type { Point } from './zoom.ts';

/** What wheel, pointer and fingers do to a picture. Points are on the stage. */
export interface Gestures {
  onZoom(factor: number, at: Point): void;
  onMove(by: Point): void;
  /** A click or a tap. */
  onTap(at: Point, target: EventTarget | null): void;
  /** One finger, or the mouse, was moved so far and lifted. */
  onSwipe(by: Point): void;
}

/** In px: a hand that clicks moves a little. */
const stillAClick = 6;

/** Follows the pointers on a stage. */
export function followPointers(stage: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, Point>();
  let moved: Point = { x: 0, y: 0 };
  let isTap = false;
  let wasPinch = false;

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const leave = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    if (pointers.size === 0) delete stage.dataset['held'];
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button > 0 || (event.target instanceof Element && event.target.closest('button'))) return;
    if (pointers.size === 0) {
      moved = { x: 0, y: 0 };
      isTap = true;
      wasPinch = false;
    } else {
      isTap = false;
      wasPinch = true;
    }
    pointers.set(event.pointerId, pointOf(event));
    stage.setPointerCapture(event.pointerId);
    stage.dataset['held'] = '';
  });
  stage.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) {
      const apart = distance(before, other);
      if (apart > 0) gestures.onZoom(distance(now, other) / apart, middle(now, other));
      gestures.onMove({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
      return;
    }
    moved = { x: moved.x + now.x - before.x, y: moved.y + now.y - before.y };
    if (Math.hypot(moved.x, moved.y) > stillAClick) isTap = false;
    if (!isTap) gestures.onMove({ x: now.x - before.x, y: now.y - before.y });
  });
  stage.addEventListener('pointerup', (event) => {
    if (!pointers.has(event.pointerId)) return;
    const at = pointOf(event);
    leave(event);
    if (pointers.size > 0) return;
    // While it is captured, the stage is the target of the event.
    if (isTap) gestures.onTap(at, document.elementFromPoint(event.clientX, event.clientY));
    else if (!wasPinch) gestures.onSwipe(moved);
  });
  stage.addEventListener('pointercancel', leave);
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      // A trackpad tells a pinch as a wheel with Ctrl, in small steps.
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      gestures.onZoom(Math.exp(-event.deltaY * step * (event.ctrlKey ? 0.01 : 0.002)), pointOf(event));
    },
    { passive: false },
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
