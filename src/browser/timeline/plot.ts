import type { DocumentPreview, Documents } from '../../search/documents.ts';
import { requiredElement } from '../element.ts';
import { axisTicks } from './axis.ts';
import { cardContent, titlesInCard } from './card.ts';
import { drawFrame, type LanePlace, lookOf, type TitledMark } from './draw.ts';
import { docIdsOf } from './in-sight.ts';
import type { Lane } from './lanes.ts';
import { type Cluster, clustersOf, type Marks, markWidth, newMarks, placeMarks } from './marks.ts';
import type { Spans } from './spans.ts';
import type { View } from './view.ts';
import { type Bounds, type Zooming, zooming } from './zooming.ts';

/** The canvas with the marks, and the card beside one of them. */
export interface Plot {
  readonly zooming: Zooming;
  setLanes(lanes: readonly Lane[]): void;
  /** Loads the titles of the marks in sight, if they are few, and shows those for which there is room. */
  showTitles(inSight: number): Promise<void>;
}

/** More items than this have no titles on the canvas. */
const maxTitled = 30;
/** Pixels around a mark where it can be pointed at. */
const tolerance = 5;
/** Milliseconds that the pointer rests on a mark before its card appears. */
const hoverDelay = 70;

/** A mark that the reader points at or has moved to. */
interface Selected {
  readonly lane: number;
  readonly cluster: Cluster;
}

/** @param onMove called for each change of what is in sight */
export function plot(
  section: HTMLElement,
  { documents, spans }: { readonly documents: Documents; readonly spans: Spans },
  all: Bounds,
  onMove: () => void,
): Plot {
  const box = requiredElement('[data-timeline-plot]', HTMLElement);
  const labelList = requiredElement('[data-timeline-labels]', HTMLOListElement);
  const card = requiredElement('[data-timeline-card]', HTMLElement);
  const canvas = box.appendChild(document.createElement('canvas'));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas');
  const titled = new Map<number, DocumentPreview>();
  let lanes: readonly Lane[] = [];
  let places: readonly LanePlace[] = [];
  let marks: readonly Marks[] = [];
  let look = lookOf(box);
  let selected: Selected | undefined;
  let frameRequest = 0;
  let latestCard = 0;
  let hoverTimer: number | undefined;

  const zoom = zooming(box, all, () => {
    hideCard();
    requestFrame();
    onMove();
  });
  new ResizeObserver(() => {
    zoom.resize();
    measure();
    draw();
  }).observe(box);
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', () => {
      look = lookOf(box);
      requestFrame();
    });
  }
  void document.fonts.ready.then(() => {
    look = lookOf(box);
    requestFrame();
  });

  /** The lanes are where their labels are. */
  function measure(): void {
    const { width, top } = box.getBoundingClientRect();
    const scale = devicePixelRatio;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(box.clientHeight * scale);
    places = [...labelList.children].map((label) => {
      const { top: labelTop, height } = label.getBoundingClientRect();
      // Where the label is above its marks and not beside them, the marks have the lower part.
      const above = label.clientWidth > width / 2 ? height * 0.42 : 0;
      const start = labelTop - top + above;
      return {
        middle: start + (height - above) / 2,
        height: height - above - 6,
        bottom: labelTop - top + height,
      };
    });
    marks = lanes.map(() => newMarks(Math.ceil(width), spans));
  }

  function requestFrame(): void {
    if (frameRequest === 0) frameRequest = requestAnimationFrame(draw);
  }

  function draw(): void {
    cancelAnimationFrame(frameRequest);
    frameRequest = 0;
    if (context === null) return;
    const view = zoom.view();
    const width = markWidth(spans, view);
    lanes.forEach(({ counts }, i) => {
      const own = marks[i];
      if (own !== undefined) placeMarks(own, counts, spans, view, width);
    });
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    drawFrame(
      context,
      {
        view,
        height: box.clientHeight,
        spans,
        lanes: places,
        marks,
        markWidth: width,
        ticks: axisTicks(view),
        titles: titled.size === 0 ? [] : titledMarks(view, width),
        selected,
      },
      look,
    );
  }

  function clusters(lane: number): readonly Cluster[] {
    const view = zoom.view();
    const counts = lanes[lane]?.counts;
    return counts === undefined ? [] : clustersOf(counts, spans, view, markWidth(spans, view));
  }

  /** Titles end where the next mark of the lane begins. */
  function titledMarks(view: View, width: number): readonly TitledMark[] {
    return lanes.flatMap((lane, index) => {
      const all = clustersOf(lane.counts, spans, view, width);
      return all.flatMap(({ left, right, spans: own, count }, i): readonly TitledMark[] => {
        const [docId = -1] = count === 1 ? docIdsOf(own, spans, lane, 1) : [];
        const preview = titled.get(docId);
        if (preview === undefined || right > view.width) return [];
        const start = Math.max(left, 0) === 0 ? Math.max(right, 0) : right;
        const end = all[i + 1]?.left ?? view.width;
        return [{ lane: index, left: start + 6, right: end - 6, title: preview.title }];
      });
    });
  }

  function pointedAt(event: MouseEvent): Selected | undefined {
    const { left, top } = box.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const lane = places.findIndex(({ bottom }) => y < bottom);
    if (lane < 0) return undefined;
    const hit = clusters(lane)
      .filter((each) => x >= each.left - tolerance && x <= each.right + tolerance)
      // Short dates lie on wide ones.
      .sort((a, b) => a.right - a.left - (b.right - b.left))[0];
    return hit && { lane, cluster: hit };
  }

  function select(next: Selected | undefined): void {
    if (next?.lane === selected?.lane && next?.cluster.left === selected?.cluster.left) return;
    selected = next;
    requestFrame();
    if (next === undefined) hideCard();
    else void showCard(next);
  }

  function hideCard(): void {
    latestCard++;
    card.hidden = true;
    if (selected === undefined) return;
    selected = undefined;
    requestFrame();
  }

  async function showCard({ lane, cluster }: Selected): Promise<void> {
    const id = ++latestCard;
    const of = lanes[lane];
    const place = places[lane];
    if (of === undefined || place === undefined) return;
    const days = cluster.spans.map(
      (span) => [spans.firstDays[span] ?? 0, spans.lastDays[span] ?? 0] as const,
    );
    const content = await cardContent(
      {
        count: cluster.count,
        docIds: docIdsOf(cluster.spans, spans, of, titlesInCard),
        firstDay: Math.min(...days.map(([first]) => first)),
        lastDay: Math.max(...days.map(([, last]) => last)),
      },
      documents,
    );
    if (id !== latestCard) return;
    card.replaceChildren(...content);
    card.hidden = false;
    const middle =
      (Math.max(0, cluster.left) + Math.min(box.clientWidth, cluster.right)) / 2 + box.offsetLeft;
    const parent = card.offsetParent?.clientWidth ?? box.clientWidth;
    const left = Math.min(parent - card.offsetWidth, Math.max(0, middle - card.offsetWidth / 2));
    card.style.insetInlineStart = '';
    card.style.left = `${left}px`;
    card.style.top = `${place.middle + place.height / 2 + 6 + box.offsetTop}px`;
  }

  box.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    clearTimeout(hoverTimer);
    const next = pointedAt(event);
    box.classList.toggle('on-mark', next !== undefined);
    hoverTimer = window.setTimeout(() => select(next), next === undefined ? 250 : hoverDelay);
  });
  box.addEventListener('pointerleave', () => {
    clearTimeout(hoverTimer);
    if (document.activeElement !== box) hoverTimer = window.setTimeout(() => select(undefined), 250);
  });
  card.addEventListener('pointerenter', () => clearTimeout(hoverTimer));
  card.addEventListener('pointerleave', () => {
    hoverTimer = window.setTimeout(() => select(undefined), 250);
  });
  box.addEventListener('click', (event) => {
    clearTimeout(hoverTimer);
    select(pointedAt(event));
  });
  section.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideCard();
  });
  box.addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const action = ctrlKey || metaKey || altKey ? undefined : actions[shiftKey ? `Shift+${key}` : key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  const actions: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(1.6),
    'Shift++': () => zoomBy(1.6),
    '=': () => zoomBy(1.6),
    '-': () => zoomBy(1 / 1.6),
    Home: () => zoom.show(),
    '0': () => zoom.show(),
    'Shift+ArrowLeft': () => zoom.panBy(-0.3),
    'Shift+ArrowRight': () => zoom.panBy(0.3),
    PageUp: () => zoom.panBy(-0.8),
    PageDown: () => zoom.panBy(0.8),
    ArrowLeft: () => moveBy(-1),
    ArrowRight: () => moveBy(1),
    ArrowUp: () => moveToLane(-1),
    ArrowDown: () => moveToLane(1),
    Enter: open,
  };

  /** Zooms to the selected mark, if there is one. */
  function zoomBy(factor: number): void {
    const { left = 0, right = box.clientWidth } = selected?.cluster ?? {};
    zoom.zoomBy(factor, (left + right) / 2);
  }

  /** Selects the next mark of the lane; at its end, the view moves on. */
  function moveBy(step: -1 | 1): void {
    const lane =
      selected?.lane ??
      Math.max(
        0,
        lanes.findIndex((_, i) => clusters(i).length > 0),
      );
    const inLane = clusters(lane);
    const at = inLane.findIndex(({ left }) => left === selected?.cluster.left);
    const next = at < 0 ? inLane.at(step > 0 ? 0 : -1) : inLane[at + step];
    if (next !== undefined) select({ lane, cluster: next });
    else if (zoom.isZoomed()) zoom.panBy(0.3 * step);
  }

  /** Selects the mark of the next lane that is nearest. */
  function moveToLane(step: -1 | 1): void {
    const middleOf = ({ left, right }: Cluster): number => (left + right) / 2;
    const from = selected === undefined ? 0 : middleOf(selected.cluster);
    for (let lane = (selected?.lane ?? -1) + step; lane >= 0 && lane < lanes.length; lane += step) {
      const [nearest] = [...clusters(lane)].sort(
        (a, b) => Math.abs(middleOf(a) - from) - Math.abs(middleOf(b) - from),
      );
      if (nearest === undefined) continue;
      select({ lane, cluster: nearest });
      return;
    }
  }

  /** Opens the item of the selected mark, or shows the items of it in more detail. */
  function open(): void {
    if (selected === undefined) return;
    const { cluster } = selected;
    const link = card.querySelector('a');
    if (cluster.count === 1 && !card.hidden) link?.click();
    const first = Math.min(...cluster.spans.map((span) => spans.firstDays[span] ?? 0));
    const last = Math.max(...cluster.spans.map((span) => spans.lastDays[span] ?? 0));
    if (cluster.count > 1 && cluster.spans.length > 1) zoom.show({ start: first - 1, end: last + 2 });
    else if (cluster.count > 1) link?.focus();
  }

  return {
    zooming: zoom,
    setLanes(next) {
      lanes = next;
      titled.clear();
      hideCard();
      measure();
      draw();
    },
    async showTitles(inSight) {
      if (inSight > maxTitled) {
        if (titled.size > 0) requestFrame();
        titled.clear();
        return;
      }
      const of = lanes;
      const wanted = lanes.flatMap((lane, i) =>
        clusters(i).flatMap(({ spans: own, count }) => (count === 1 ? docIdsOf(own, spans, lane, 1) : [])),
      );
      const previews = await Promise.all(
        [...new Set(wanted)].map(async (docId) => [docId, await documents.preview(docId)] as const),
      );
      if (of !== lanes) return;
      for (const [docId, preview] of previews) if (preview !== undefined) titled.set(docId, preview);
      requestFrame();
    },
  };
}
