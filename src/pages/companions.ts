import { range } from 'd3-array';
import type { Archive } from '../archive/archive.ts';
import { mostFrequentTags } from '../archive/tag-counts.ts';
import type { Messages } from '../messages/messages.ts';
import { periodName, shortPartName } from '../messages/period-name.ts';
import { periodRange } from '../messages/period-range.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import { isOutside } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import { heatScale } from './heat.ts';
import { Lazy } from './lazy.ts';
import { actorLink, topicLink } from './links.ts';
import type { CompanionRow, CompanionsView, PageLink } from './page-model.ts';
import { monthRangeFilter, type SearchFilter, searchPath } from './search-path.ts';

/** How many topics, and how many actors, are named. */
const maxCompanions = 6;
/** A table of fewer items has hardly a number but one. */
const minForPeriods = 5;

/**
 * The topics and actors that most items of a dossier carry. Numbers count as the search does, to which each leads: for
 * the broader topics of an item's own, and in each period that its date may be in.
 *
 * @param items newest first
 * @param without the ids of topics, and of actors, that are not named
 */
export function companions(
  items: readonly Item[],
  archive: Archive,
  filter: SearchFilter,
  without: { readonly topics: ReadonlySet<string>; readonly actors: ReadonlySet<string> },
): Lazy<CompanionsView> {
  const topics = mostFrequentTags(items, (item) => item.topics, without.topics, maxCompanions);
  const actors = mostFrequentTags(items, (item) => item.actors, without.actors, maxCompanions);
  const hasTable = topics.length + actors.length > 0 && items.length >= minForPeriods;
  const periods = hasTable ? periodsOf(items, archive) : [];
  return Lazy.of(
    {
      filter,
      periods,
      topics: rowsOf(topics, (id) => topicLink(archive, id), items, archive.topicsOf, periods),
      actors: rowsOf(
        actors,
        (id) => actorLink(archive, id),
        items,
        (item) => item.actors,
        periods,
      ),
    },
    companionsView,
  );
}

/** A row before its links are made: `counts` has the number of all items, then those of each period. */
interface RowInputs {
  readonly id: string;
  readonly link: PageLink;
  readonly counts: readonly number[];
}

interface CompanionInputs {
  readonly filter: SearchFilter;
  readonly periods: readonly MonthRange[];
  readonly topics: readonly RowInputs[];
  readonly actors: readonly RowInputs[];
}

function rowsOf(
  tags: readonly { readonly id: string }[],
  linkTo: (id: string) => PageLink,
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
  periods: readonly MonthRange[],
): readonly RowInputs[] {
  const counts = new Map(tags.map(({ id }) => [id, new Array<number>(periods.length + 1).fill(0)]));
  for (const item of items) {
    const rows = new Set<number[]>();
    for (const id of tagsOf(item)) {
      const row = counts.get(id);
      if (row !== undefined) rows.add(row);
    }
    if (rows.size === 0) continue;
    for (const row of rows) row[0] = (row[0] ?? 0) + 1;
    if (!isKnown(item.date)) continue;
    const [first, last] = [item.date.earliest.slice(0, 7), item.date.latest.slice(0, 7)];
    for (const [i, { from, to }] of periods.entries()) {
      if (from > last || to < first) continue;
      for (const row of rows) row[i + 1] = (row[i + 1] ?? 0) + 1;
    }
  }
  return tags
    .map(({ id }) => ({ id, link: linkTo(id), counts: counts.get(id) ?? [] }))
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0));
}

/** From one month to another, both `YYYY-MM`. */
interface MonthRange {
  readonly from: string;
  readonly to: string;
}

/** More columns do not fit beside the list. */
const maxPeriods = 7;
/** Lengths of periods in months: months and quarters within a year, otherwise years. */
const monthSteps = [1, 3];
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map((years) => years * 12);

/** The time of the items in at most seven periods of one length that begin at round dates; none where one would do. */
function periodsOf(items: readonly Item[], { years }: Archive): readonly MonthRange[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let hasMonths = false;
  for (const { date } of items) {
    if (!isKnown(date) || isOutside(date, years)) continue;
    const [from, to] = monthsOf(date);
    if (from < first) first = from;
    if (to > last) last = to;
    hasMonths ||= from === to;
  }
  if (first >= last) return [];
  const isOneYear = Math.floor(first / 12) === Math.floor(last / 12);
  if (isOneYear && !hasMonths) return [];
  for (const step of isOneYear ? monthSteps : yearSteps) {
    const [from, to] = [Math.floor(first / step), Math.floor(last / step)];
    if (to - from < maxPeriods) {
      return range(from, to + 1).map((i) => ({ from: monthKey(i * step), to: monthKey((i + 1) * step - 1) }));
    }
  }
  return [];
}

/** The first and the last month of a date, counted from the year 0. */
function monthsOf({ earliest, latest }: Extract<ItemDate, { readonly earliest: string }>): [number, number] {
  return [monthNumber(earliest), monthNumber(latest)];
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthKey(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function companionsView(
  { filter, periods, topics, actors }: CompanionInputs,
  messages: Messages,
): CompanionsView {
  const levelOf = heatScale([...topics, ...actors].flatMap(({ counts }) => counts.slice(1)));
  const rowView =
    (key: 'topic' | 'actor') =>
    ({ id, link, counts: [count = 0, ...inPeriods] }: RowInputs): CompanionRow => {
      const both: SearchFilter = [...filter, [key, id]];
      return {
        ...link,
        count,
        search: searchPath(both),
        cells: periods.map(({ from, to }, i) => {
          const inPeriod = inPeriods[i] ?? 0;
          if (inPeriod === 0) return undefined;
          const path = searchPath([...both, ...monthRangeFilter(from, to)]);
          return { path, count: inPeriod, level: levelOf(inPeriod) };
        }),
      };
    };
  return {
    topics: topics.map(rowView('topic')),
    actors: actors.map(rowView('actor')),
    periods: periods.map((period) => namesOf(period, messages)),
  };
}

/** `2020s`, `1990` for 1990 to 1994, `Mar`: short enough for a column; and in full. */
function namesOf(
  { from, to }: MonthRange,
  messages: Messages,
): { readonly label: string; readonly name: string } {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (!from.endsWith('-01') || !to.endsWith('-12')) {
    const name = from === to ? periodName(from, messages) : periodRange(from, to, messages);
    return { label: shortPartName(from, messages), name };
  }
  if (first === last) return { label: first, name: first };
  const isDecade = first.endsWith('0') && Number(last) - Number(first) === 9;
  const name = isDecade ? periodName(first.slice(0, 3), messages) : periodRange(first, last, messages);
  return { label: isDecade ? name : `${first}–`, name };
}
