import type { Cluster } from './marks.ts';
import type { MarkedPlot, Selection } from './selection.ts';
import type { Spans } from './spans.ts';
import type { Zooming } from './zooming.ts';

/** The keys of the timeline: from mark to mark, zoom, and move. */
export function markKeys(
  { box, clusters, laneCount }: MarkedPlot,
  section: HTMLElement,
  card: HTMLElement,
  selection: Selection,
  zooming: Zooming,
  spans: Spans,
): void {
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(1.6),
    'Shift++': () => zoomBy(1.6),
    '=': () => zoomBy(1.6),
    '-': () => zoomBy(1 / 1.6),
    Home: () => zooming.show(),
    '0': () => zooming.show(),
    'Shift+ArrowLeft': () => zooming.panBy(-0.3),
    'Shift+ArrowRight': () => zooming.panBy(0.3),
    PageUp: () => zooming.panBy(-0.8),
    PageDown: () => zooming.panBy(0.8),
    ArrowLeft: () => moveBy(-1),
    ArrowRight: () => moveBy(1),
    ArrowUp: () => moveToLane(-1),
    ArrowDown: () => moveToLane(1),
    Enter: open,
  };
  box.addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const action = ctrlKey || metaKey || altKey ? undefined : actions[shiftKey ? `Shift+${key}` : key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  section.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') selection.select(undefined);
  });

  /** Zooms to the selected mark, if there is one. */
  function zoomBy(factor: number): void {
    const cluster = selection.mark()?.cluster;
    zooming.zoomBy(factor, cluster && middleOf(cluster));
  }

  /** Selects the next mark of the lane; at its end, the view moves on. */
  function moveBy(step: -1 | 1): void {
    const selected = selection.mark();
    const lane = selected?.lane ?? firstLane();
    const inLane = clusters(lane);
    const at = inLane.findIndex(({ left }) => left === selected?.cluster.left);
    const next = at < 0 ? inLane.at(step > 0 ? 0 : -1) : inLane[at + step];
    if (next !== undefined) selection.select({ lane, cluster: next });
    else if (zooming.isZoomed()) zooming.panBy(0.3 * step);
  }

  /** Selects the mark of the next lane with one that is nearest. */
  function moveToLane(step: -1 | 1): void {
    const selected = selection.mark();
    const from = selected === undefined ? 0 : middleOf(selected.cluster);
    for (let lane = (selected?.lane ?? -1) + step; lane >= 0 && lane < laneCount(); lane += step) {
      const [nearest] = [...clusters(lane)].sort(
        (a, b) => Math.abs(middleOf(a) - from) - Math.abs(middleOf(b) - from),
      );
      if (nearest === undefined) continue;
      selection.select({ lane, cluster: nearest });
      return;
    }
  }

  function firstLane(): number {
    for (let lane = 0; lane < laneCount(); lane++) if (clusters(lane).length > 0) return lane;
    return 0;
  }

  /** Opens the item of the selected mark. Of several, shows the days in more detail or, on one day, goes to their titles. */
  function open(): void {
    const cluster = selection.mark()?.cluster;
    if (cluster === undefined) return;
    const link = card.hidden ? null : card.querySelector('a');
    if (cluster.count === 1) link?.click();
    else if (cluster.spans.length === 1) link?.focus();
    else {
      const first = Math.min(...cluster.spans.map((span) => spans.firstDays[span] ?? 0));
      const last = Math.max(...cluster.spans.map((span) => spans.lastDays[span] ?? 0));
      zooming.show({ start: first - 1, end: last + 2 });
    }
  }
}

function middleOf({ left, right }: Cluster): number {
  return (left + right) / 2;
}
