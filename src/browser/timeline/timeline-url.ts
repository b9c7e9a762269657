import { dayNumber, dayText, lastDayOfMonth } from '../../search/files/days.ts';
import { type Filters, noFilters } from '../../search/query/filters.ts';
import { formatSearchQuery, parseSearchQuery } from '../search-url.ts';
import { type LaneFacet, laneFacets } from './lanes.ts';
import { daysIn, type View } from './view.ts';
import type { Bounds } from './zooming.ts';

/** What the address of the timeline says: the parameters of the search, and what the lanes are. */
export interface TimelineState {
  readonly filters: Filters;
  readonly lanes: LaneFacet | undefined;
}

export function parseTimelineQuery(query: string): TimelineState {
  const lanes = new URLSearchParams(query).get('lanes');
  const { filters } = parseSearchQuery(query);
  return { filters: filters ?? noFilters, lanes: laneFacets.find((facet) => facet === lanes) };
}

/** @param lanes undefined for those that are the default */
export function formatTimelineQuery({ filters, lanes }: TimelineState): string {
  const query = formatSearchQuery({ text: '', filters });
  if (lanes === undefined) return query;
  return `${query === '' ? '?' : `${query}&`}lanes=${lanes}`;
}

/** The filters with the months that are in sight, or without any. */
export function withMonthsOf(view: View | undefined, { from: _, to: __, ...rest }: Filters): Filters {
  if (view === undefined) return rest;
  const month = (day: number): string => dayText(Math.min(lastDay, Math.max(firstDay, day))).slice(0, 7);
  const { first, last } = daysIn(view);
  return { ...rest, from: month(first), to: month(last) };
}

/** The days of the months of filters, within those that can be shown. Undefined without months. */
export function boundsOf({ from, to }: Filters, all: Bounds): Bounds | undefined {
  if (from === undefined && to === undefined) return undefined;
  const start = from === undefined ? all.start : dayNumber(`${from}-01`);
  const end = to === undefined ? all.end : dayNumber(lastDayOfMonth(to)) + 1;
  return start < end ? { start, end } : undefined;
}

const [firstDay, lastDay] = [dayNumber('0000-01-01'), dayNumber('9999-12-31')];
