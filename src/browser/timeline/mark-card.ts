import type { Documents } from '../../search/documents.ts';
import { requiredElement } from '../element.ts';
import { cardContent, titlesInCard } from './card.ts';
import { docIdsOf } from './in-sight.ts';
import type { MarkedPlot, SelectedMark } from './selection.ts';
import type { Spans } from './spans.ts';

/** The card below the selected mark. */
export interface MarkCard {
  readonly element: HTMLElement;
  /** Shows it once its items have loaded, or hides it. */
  show(mark: SelectedMark | undefined): void;
}

export function markCard(
  { box, lane: laneOf, place: placeOf }: MarkedPlot,
  documents: Documents,
  spans: Spans,
): MarkCard {
  const card = requiredElement('[data-timeline-card]', HTMLElement);
  let latest = 0;

  async function load({ lane: index, cluster }: SelectedMark, id: number): Promise<void> {
    const [lane, place] = [laneOf(index), placeOf(index)];
    if (lane === undefined || place === undefined) return;
    const content = await cardContent(
      {
        count: cluster.count,
        docIds: docIdsOf(cluster.spans, spans, lane, titlesInCard),
        firstDay: Math.min(...cluster.spans.map((span) => spans.firstDays[span] ?? 0)),
        lastDay: Math.max(...cluster.spans.map((span) => spans.lastDays[span] ?? 0)),
      },
      documents,
    );
    if (id !== latest) return;
    card.replaceChildren(...content);
    card.hidden = false;
    const [left, right] = [Math.max(0, cluster.left), Math.min(box.clientWidth, cluster.right)];
    const most = (card.offsetParent?.clientWidth ?? box.clientWidth) - card.offsetWidth;
    const centred = box.offsetLeft + (left + right - card.offsetWidth) / 2;
    card.style.left = `${Math.min(most, Math.max(0, centred))}px`;
    card.style.top = `${box.offsetTop + place.middle + place.height / 2 + 6}px`;
  }

  return {
    element: card,
    show(mark) {
      const id = ++latest;
      card.hidden = true;
      // Where its items do not load, there is no card.
      if (mark !== undefined) load(mark, id).catch(() => {});
    },
  };
}
