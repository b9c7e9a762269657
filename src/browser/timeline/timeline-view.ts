import type { Documents, Facets } from '../../search/documents.ts';
import { dayNumber } from '../../search/files/days.ts';
import { type FilterChange, type Filters, withChoice } from '../../search/query/filters.ts';
import { activeFilterItems } from '../active-filters.ts';
import { requiredElement } from '../element.ts';
import { filterPanel } from '../filter-panel.ts';
import { messages } from '../messages.ts';
import { formatSearchQuery } from '../search-url.ts';
import { rangeName } from './day-names.ts';
import { itemEntry } from './entries.ts';
import { filtersPlace } from './filters-place.ts';
import { itemsInSight } from './in-sight.ts';
import { laneLabels, setLaneCounts } from './lane-labels.ts';
import { type LaneFacet, laneFacets, type Sorted, sortIntoLanes } from './lanes.ts';
import { daysInSight, overview } from './overview.ts';
import { plot } from './plot.ts';
import type { Spans } from './spans.ts';
import { boundsOf, formatTimelineQuery, parseTimelineQuery, withMonthsOf } from './timeline-url.ts';
import type { Bounds } from './zooming.ts';

export interface TimelineData {
  readonly documents: Documents;
  readonly facets: Facets;
  readonly spans: Spans;
  readonly extent: { readonly first: number; readonly last: number };
}

/** Items in the list of those in sight. */
const listLength = 6;
/** Milliseconds without a movement after which the list, the counts and the address follow. */
const settleDelay = 200;

/** Shows the items of an archive in time, with lanes, filters, zoom and a list of what is in sight. */
export async function showTimeline(section: HTMLElement, data: TimelineData): Promise<void> {
  const { documents, facets, spans, extent } = data;
  const lanesSelect = requiredElement('[data-timeline-lanes]', HTMLSelectElement);
  const labelList = requiredElement('[data-timeline-labels]', HTMLOListElement);
  const status = requiredElement('[data-timeline-status]', HTMLElement);
  const undated = requiredElement('[data-timeline-undated]', HTMLElement);
  const itemList = requiredElement('[data-timeline-items]', HTMLOListElement);
  const searchLink = requiredElement('[data-timeline-search]', HTMLAnchorElement);
  const activeFilters = requiredElement('[data-timeline-active-filters]', HTMLUListElement);
  const panel = filterPanel(requiredElement('[data-timeline-panel]', HTMLElement), (change) =>
    applyFilters(change(shownFilters())),
  );
  const place = filtersPlace(() => void renderFilters());

  const all = padded(extent.first, extent.last + 1);
  const asked = parseTimelineQuery(location.search);
  /** Without months, which are the view. */
  let filters = withMonthsOf(undefined, asked.filters);
  const available = await availableLanes(facets, documents.count);
  const defaultLanes = available[0] ?? 'topic';
  let facet = available.find((each) => each === asked.lanes) ?? defaultLanes;
  let sorted: Sorted = { lanes: [], counts: new Uint32Array(), undated: 0, passes: () => true };
  let labels: readonly HTMLLIElement[] = [];
  let settleTimer: number | undefined;
  /** The latest change of filters or lanes, and the latest list of items: earlier ones are dropped. */
  let latestSort = 0;
  let latestList = 0;
  let listedKey: string | undefined;

  for (const option of [...lanesSelect.options]) {
    option.hidden = !available.some((each) => each === option.value);
    option.disabled = option.hidden;
  }
  lanesSelect.value = facet;
  // Where it is not hidden, so that the plot has a size.
  section.hidden = false;
  const usual = usualBounds(section, all);
  const chart = plot(section, data, all, () => {
    small.follow(chart.zooming.view());
    clearTimeout(settleTimer);
    settleTimer = window.setTimeout(() => void settle(), settleDelay);
  });
  const small = overview(spans, usual, extent, chart.zooming);
  await sort();
  chart.zooming.show(boundsOf(asked.filters, all) ?? usual, false);

  lanesSelect.addEventListener('change', () => {
    facet = laneFacets.find((each) => each === lanesSelect.value) ?? facet;
    void sort();
  });
  for (const button of section.querySelectorAll<HTMLButtonElement>('[data-timeline-zoom]')) {
    button.addEventListener('click', () => {
      const { timelineZoom } = button.dataset;
      if (timelineZoom === 'all') chart.zooming.show();
      else chart.zooming.zoomBy(timelineZoom === 'in' ? 2.5 : 0.4);
    });
  }

  /** Months are shown; all other filters apply to the marks. */
  function applyFilters(next: Filters): void {
    const months = shownFilters();
    const isMoved = next.from !== months.from || next.to !== months.to;
    filters = withMonthsOf(undefined, next);
    if (isMoved) chart.zooming.show(boundsOf(next, all) ?? all);
    void sort();
  }

  /** What is in sight stays. */
  function changeMarks(change: FilterChange): void {
    filters = change(filters);
    void sort();
  }

  /** The filters with the months in sight, as the search has them. */
  function shownFilters(): Filters {
    return withMonthsOf(chart.zooming.isZoomed() ? chart.zooming.view() : undefined, filters);
  }

  async function sort(): Promise<void> {
    const id = ++latestSort;
    const next = await sortIntoLanes(facet, filters, documents, facets, spans);
    if (id !== latestSort) return;
    sorted = next;
    const focused = labels.findIndex((label) => label.contains(document.activeElement));
    labels = laneLabels(sorted.lanes, facet, filters, (value, isChosen) =>
      changeMarks((all) => withChoice(all, facet, value, isChosen)),
    );
    labelList.replaceChildren(...labels);
    if (focused >= 0) (labels[focused] ?? labels[0])?.querySelector('button')?.focus();
    // The months are those in sight, which is said beside these.
    activeFilters.replaceChildren(...activeFilterItems(facets, filters, changeMarks));
    chart.setLanes(sorted.lanes);
    small.setCounts(sorted.counts);
    undated.hidden = sorted.undated === 0;
    undated.textContent = messages.text('undatedNotShown', { count: sorted.undated });
    await settle();
  }

  /** Brings everything beside the canvas up to date with what is in sight. */
  async function settle(): Promise<void> {
    clearTimeout(settleTimer);
    const view = chart.zooming.view();
    const { count, latest, ofLanes } = itemsInSight(spans, sorted, view, listLength);
    setLaneCounts(labels, ofLanes);
    const { first, last } = daysInSight(view, extent);
    place.setItemCount(count);
    setText(status, messages.text('itemsInSight', { count, dates: rangeName(first, last) }));
    const shown = shownFilters();
    const query = formatTimelineQuery({
      filters: shown,
      lanes: facet === defaultLanes ? undefined : facet,
    });
    replaceAddress(query);
    searchLink.href = `search.html${formatSearchQuery({ text: '', filters: shown }) || '?q=*'}`;
    await Promise.all([showItems(latest), chart.showTitles(count), renderFilters()]);
  }

  /** Leaves an unchanged list alone, so that the focus stays in it. */
  async function showItems(docIds: readonly number[]): Promise<void> {
    const key = docIds.join();
    if (key === listedKey) return;
    listedKey = key;
    const id = ++latestList;
    const previews = await Promise.all(docIds.map(documents.preview));
    if (id !== latestList) return;
    itemList.replaceChildren(...previews.flatMap((preview) => (preview ? [itemEntry(preview)] : [])));
  }

  async function renderFilters(): Promise<void> {
    if (!place.isVisible()) return;
    const shown = shownFilters();
    const counts = await facets.count({ count: documents.count }, filters);
    // Time is chosen by dates, and in the strip.
    panel.render(facets, { ...counts, year: [] }, [], shown);
  }
}

/** What items can be sorted by: the facets of which there is some value. */
async function availableLanes(facets: Facets, count: number): Promise<readonly LaneFacet[]> {
  const counts = await facets.count({ count }, withMonthsOf(undefined, parseTimelineQuery('').filters));
  return laneFacets.filter((facet) => counts[facet].length > 0);
}

/** A little more than the days of all items, so that no mark is at the edge. */
function padded(start: number, end: number): Bounds {
  const space = Math.max(1, (end - start) * 0.02);
  return { start: start - space, end: end + space };
}

/** Without the few dates that are far from all others, which would make the rest one mark. */
function usualBounds({ dataset }: HTMLElement, all: Bounds): Bounds {
  const { timelineFrom, timelineTo } = dataset;
  if (timelineFrom === undefined || timelineTo === undefined) return all;
  return { start: dayNumber(`${timelineFrom}-01-01`), end: dayNumber(`${timelineTo}-12-31`) + 1 };
}

/** Leaves an unchanged text alone, so that screen readers do not announce it twice. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Browsers limit how often a page may change its URL. The timeline goes on without the change. */
function replaceAddress(query: string): void {
  if (location.search === query) return;
  try {
    history.replaceState(history.state, '', query || location.pathname);
  } catch (error) {
    console.info(error);
  }
}
