import type { MarkedPlot, SelectedMark, Selection } from './selection.ts';

/** Pixels around a mark where it can be pointed at. */
const tolerance = 5;
/** Milliseconds that the pointer rests on a mark before it is selected, or beside all before none is. */
const [enterDelay, leaveDelay] = [70, 250];

/** Selects the mark that the reader points at, as long as the pointer is on it or on its card; or that was clicked. */
export function markPointer(plot: MarkedPlot, card: HTMLElement, selection: Selection): void {
  const { box } = plot;
  let timer: number | undefined;
  const later = (mark: SelectedMark | undefined): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => selection.select(mark), mark === undefined ? leaveDelay : enterDelay);
  };
  box.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const mark = markAt(event, plot);
    box.classList.toggle('on-mark', mark !== undefined);
    later(mark);
  });
  box.addEventListener('pointerleave', () => {
    clearTimeout(timer);
    if (document.activeElement !== box) later(undefined);
  });
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', () => later(undefined));
  box.addEventListener('click', (event) => {
    clearTimeout(timer);
    selection.select(markAt(event, plot));
  });
}

/** The mark at the pointer. Short dates lie on wide ones. */
function markAt(event: MouseEvent, { box, laneAt, clusters }: MarkedPlot): SelectedMark | undefined {
  const { left, top } = box.getBoundingClientRect();
  const x = event.clientX - left;
  const lane = laneAt(event.clientY - top);
  if (lane < 0) return undefined;
  const [cluster] = clusters(lane)
    .filter((each) => x >= each.left - tolerance && x <= each.right + tolerance)
    .sort((a, b) => a.right - a.left - (b.right - b.left));
  return cluster && { lane, cluster };
}
