import type { Archive } from '../archive/archive.ts';
import { type Calendar, makeCalendar, type Period, periodPath } from '../archive/calendar.ts';
import { countTags, mostFrequentTags } from '../archive/tag-counts.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { periodName } from '../messages/period-name.ts';
import { isOutside } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import { type CalendarGrid, calendarGrid } from './calendar-grid.ts';
import type { ChartView } from './chart.ts';
import { heatTables } from './heat-table.ts';
import type { Lazy } from './lazy.ts';
import { actorLink, topicLink } from './links.ts';
import { olderPages } from './older-pages.ts';
import type { PageLink, PageOf, PeriodView, TimelineView, YearGroup } from './page-model.ts';
import { listPages } from './paging.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { oneGroup } from './year-groups.ts';

/**
 * The overview, a page for each year, month and day that has items, and pages for items across years and undated ones.
 *
 * @param chart of all items
 */
export function timelinePages(planning: PlanInputs, chart: Lazy<ChartView>): readonly PlannedPage[] {
  const calendar = makeCalendar(planning.archive.items);
  const messages = messagesOf(planning.archive.settings);
  return [
    overview(planning.archive, calendar, chart, messages),
    ...periodLevelPages(planning, calendar.years, []),
    ...withoutPeriod(planning, 'across', calendar.spanningYears),
    ...withoutPeriod(planning, 'undated', calendar.undated),
  ];
}

function overview(
  { items, years: usualYears }: Archive,
  { years, spanningYears, undated }: Calendar,
  chart: Lazy<ChartView>,
  messages: Messages,
): PlannedPage {
  return lazyPage(
    {
      path: 'timeline.html',
      count: items.length,
      years: items.some(({ date }) => isOutside(date, usualYears)) ? usualYears : undefined,
      chart,
      ...heatTables(years, messages),
      others: [
        { path: periodPath('across'), name: messages.text('itemsAcrossYears'), count: spanningYears.length },
        { path: periodPath('undated'), name: messages.text('undatedItems'), count: undated.length },
      ].filter(({ count }) => count > 0),
    },
    overviewView,
  );
}

interface OverviewInputs extends Omit<TimelineView, 'days'> {
  readonly path: string;
  readonly chart: Lazy<ChartView>;
}

function overviewView({ path, chart, ...rest }: OverviewInputs, messages: Messages): PageOf<'timeline'> {
  return {
    kind: 'timeline',
    path,
    title: messages.text('timeline'),
    description: messages.text('timelineDescription'),
    section: 'timeline',
    data: { ...rest, days: daysOnly(chart.evaluate(messages)) },
  };
}

/** The chart of an archive of a few weeks. All others have their months in a table. */
function daysOnly(chart: ChartView): ChartView | undefined {
  return chart.unit === 'day' ? chart : undefined;
}

/** The pages of the years, or of the months or days of one period, each followed by those of its own parts. */
function periodLevelPages(
  planning: PlanInputs,
  periods: readonly Period[],
  breadcrumbs: readonly PageLink[],
): readonly PlannedPage[] {
  return periods.flatMap((period, i) => [
    ...periodPages(planning, period, breadcrumbs, periods[i - 1], periods[i + 1]),
    ...periodLevelPages(planning, period.parts, [
      ...breadcrumbs,
      plainLink(period, messagesOf(planning.archive.settings)),
    ]),
  ]);
}

function periodPages(
  planning: PlanInputs,
  period: Period,
  breadcrumbs: readonly PageLink[],
  earlier: Period | undefined,
  later: Period | undefined,
): readonly PlannedPage[] {
  const messages = messagesOf(planning.archive.settings);
  const name = periodName(period.key, messages);
  const listed = period.unit === 'day' || fitsOnePage(period.items, planning.archive) ? 'all' : 'own';
  return listOf(planning, period.key, name, listed === 'all' ? period.items : period.own, {
    description: messages.text('itemsOfPeriod', { period: name }),
    breadcrumbs,
    count: period.items.length,
    ...busiest(period.items, planning.archive),
    grid: calendarGrid(period),
    unit: period.unit,
    own: period.own.length,
    listed,
    earlier: earlier && plainLink(earlier, messages),
    later: later && plainLink(later, messages),
  });
}

/** The pages of the items that belong to no single year. */
function withoutPeriod(
  planning: PlanInputs,
  key: 'across' | 'undated',
  items: readonly Item[],
): readonly PlannedPage[] {
  if (items.length === 0) return [];
  const messages = messagesOf(planning.archive.settings);
  const [name, description] =
    key === 'across'
      ? [messages.text('itemsAcrossYears'), messages.text('itemsAcrossYearsDescription')]
      : [messages.text('undatedItems'), messages.text('undatedItemsDescription')];
  return listOf(planning, key, name, items, {
    description,
    breadcrumbs: [],
    count: items.length,
    ...busiest(items, planning.archive),
    grid: undefined,
    unit: undefined,
    own: items.length,
    listed: 'all',
    earlier: undefined,
    later: undefined,
  });
}

/** The pages of a list of items under the timeline: the first as given, then the numbered ones. */
function listOf(
  planning: PlanInputs,
  key: string,
  name: string,
  listed: readonly Item[],
  view: Omit<PeriodInputs, 'path' | 'name' | 'query' | 'list' | 'paging'>,
): readonly PlannedPage[] {
  const pages = listPages(listed, periodPath(key), planning.archive.settings.pageSize);
  const messages = messagesOf(planning.archive.settings);
  const breadcrumbs = [{ path: 'timeline.html', name: messages.text('timeline') }, ...view.breadcrumbs];
  const { path, entries, paging } = pages[0];
  const statedDate = key === 'undated' ? messages.text('dateUnknown') : view.unit && name;
  const list = oneGroup(entries, planning, statedDate);
  const query = `period=${key}`;
  const first = lazyPage({ ...view, path, name, breadcrumbs, query, list, paging }, periodView);
  return [
    first,
    ...olderPages(planning, pages, {
      ...{ name, section: 'timeline', breadcrumbs, statedDate },
      query,
    }),
  ];
}

interface PeriodInputs extends Omit<PeriodView, 'grid' | 'items' | 'isBrief'> {
  readonly path: string;
  readonly name: string;
  /** For search engines. */
  readonly description: string;
  readonly grid: Lazy<CalendarGrid> | undefined;
  readonly list: Lazy<readonly YearGroup[]>;
}

function periodView(
  { path, name, description, grid, list, ...rest }: PeriodInputs,
  messages: Messages,
): PageOf<'period'> {
  const [{ items, isBrief } = { items: [], isBrief: false }] = list.evaluate(messages);
  return {
    kind: 'period',
    path,
    title: name,
    description,
    section: 'timeline',
    data: { ...rest, grid: grid?.evaluate(messages), items, isBrief },
  };
}

/** How many topics, and how many actors, a page names. */
const maxBusiest = 8;

/** The topics and actors that most items carry. A topic is counted as its own page and the search do, with narrower ones. */
function busiest(items: readonly Item[], archive: Archive): Pick<PeriodView, 'topics' | 'actors'> {
  const topics = mostFrequentTags(items, (item) => item.topics, none, maxBusiest).map(({ id }) => id);
  const actors = mostFrequentTags(items, (item) => item.actors, none, maxBusiest);
  return {
    topics: countTags(topics, items, archive.topicsOf).map(({ id, count }) => ({
      ...topicLink(archive, id),
      count,
    })),
    actors: actors.map(({ id, count }) => ({ ...actorLink(archive, id), count })),
  };
}

const none: ReadonlySet<string> = new Set();

/** A year or a month lists all its items only where they fit on one page. */
function fitsOnePage(items: readonly Item[], { settings }: Archive): boolean {
  return items.length < 2 * settings.pageSize;
}

/** A link without a count, so that a new item does not change the page with the link. */
function plainLink({ key }: Period, messages: Messages): PageLink {
  return { path: periodPath(key), name: periodName(key, messages) };
}
