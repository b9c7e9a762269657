import type { DocumentPreview, Documents } from '../../search/documents.ts';
import { requiredElement } from '../element.ts';
import { axisTicks } from './axis.ts';
import { drawFrame, type LanePlace, lookOf, type TitledMark } from './draw.ts';
import { docIdsOf } from './in-sight.ts';
import type { Lane } from './lanes.ts';
import { markCard } from './mark-card.ts';
import { markKeys } from './mark-keys.ts';
import { markPointer } from './mark-pointer.ts';
import { type Cluster, clustersOf, type Marks, markWidth, newMarks, placeMarks } from './marks.ts';
import { type Selection, selection } from './selection.ts';
import type { Spans } from './spans.ts';
import type { View } from './view.ts';
import { type Bounds, type Zooming, zooming } from './zooming.ts';

/** The canvas with the marks. */
export interface Plot {
  readonly zooming: Zooming;
  setLanes(lanes: readonly Lane[]): void;
  /** Loads the titles of the marks in sight, if they are few, and shows those for which there is room. */
  showTitles(inSight: number): Promise<void>;
}

/** More items than this have no titles on the canvas. */
const maxTitled = 30;
/** @param onMove called for each change of what is in sight */
export function plot(
  section: HTMLElement,
  { documents, spans }: { readonly documents: Documents; readonly spans: Spans },
  all: Bounds,
  onMove: () => void,
): Plot {
  const box = requiredElement('[data-timeline-plot]', HTMLElement);
  const labelList = requiredElement('[data-timeline-labels]', HTMLOListElement);
  const canvas = box.appendChild(document.createElement('canvas'));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas');
  const titled = new Map<number, DocumentPreview>();
  let lanes: readonly Lane[] = [];
  let places: readonly LanePlace[] = [];
  let marks: readonly Marks[] = [];
  let look = lookOf(box);
  let frameRequest = 0;

  const zoom = zooming(box, all, () => {
    selected.select(undefined);
    requestFrame();
    onMove();
  });
  const marked = {
    box,
    clusters,
    lane: (index: number) => lanes[index],
    place: (index: number) => places[index],
    laneCount: () => lanes.length,
    laneAt: (y: number) => places.findIndex(({ bottom }) => y < bottom),
  };
  const card = markCard(marked, documents, spans);
  const selected: Selection = selection((mark) => {
    card.show(mark);
    requestFrame();
  });
  markPointer(marked, card.element, selected);
  markKeys(marked, section, card.element, selected, zoom, spans);
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
        selected: selected.mark(),
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

  return {
    zooming: zoom,
    setLanes(next) {
      lanes = next;
      titled.clear();
      selected.select(undefined);
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
