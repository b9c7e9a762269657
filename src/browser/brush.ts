import { svgElement } from './svg-element.ts';

/** Called with the indices of the first and the last period. */
export type Brush = (first: number, last: number) => void;

/** Lets the reader click a period of a chart, or drag over several. A drag that leaves the chart ends at its edge. */
export function brush(svg: SVGElement, periods: number, onSelect: Brush): void {
  let start: number | undefined;
  const mark = svgElement('rect', { class: 'brush', y: 0, height: '100%' });
  const indexAt = ({ clientX }: PointerEvent): number => {
    const { left, width } = svg.getBoundingClientRect();
    return Math.min(periods - 1, Math.max(0, Math.floor(((clientX - left) / width) * periods)));
  };
  const show = (end: number): void => {
    if (start === undefined) return;
    const first = Math.min(start, end);
    mark.setAttribute('x', `${(first / periods) * 100}%`);
    mark.setAttribute('width', `${((Math.abs(end - start) + 1) / periods) * 100}%`);
    svg.prepend(mark);
  };
  const stop = (): void => {
    start = undefined;
    mark.remove();
  };
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || periods === 0) return;
    // Otherwise the drag selects text.
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    start = indexAt(event);
    show(start);
  });
  svg.addEventListener('pointermove', (event) => show(indexAt(event)));
  svg.addEventListener('pointercancel', stop);
  svg.addEventListener('pointerup', (event) => {
    if (start === undefined) return;
    const [first, last] = [start, indexAt(event)].sort((a, b) => a - b);
    stop();
    onSelect(first ?? 0, last ?? 0);
  });
}
