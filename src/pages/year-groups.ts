import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { Lazy } from './lazy.ts';
import { listEntries, shorten } from './links.ts';
import type { ListEntry, PageLink, YearGroup } from './page-model.ts';
import type { ListPage } from './paging.ts';
import { periodName } from './period-name.ts';
import type { PlanInputs } from './planned-page.ts';

/**
 * The entries of a page of a list under the years in which their dates begin, and those without a date at the end. Where
 * all are of one year and none is dated less precisely than to a month, they are under the months instead. That follows
 * from the items of the page alone, so that numbered pages stay as they are.
 *
 * @param items newest first
 */
export function yearGroups(
  items: readonly Item[],
  planning: PlanInputs,
  { excerpts, isOfSource = false }: GroupOptions,
): Lazy<readonly YearGroup[]> {
  return Lazy.of(
    { entries: listEntries(items, planning), runs: runsOf(items), excerpts, isOfSource },
    groupsOf,
  );
}

interface GroupOptions {
  /** How many entries of a long list, the newest, have an excerpt. In a short list all have one. */
  readonly excerpts: number;
  /** Whether all items are from one source, which their entries then do not name. */
  readonly isOfSource?: boolean;
}

interface GroupInputs extends Required<GroupOptions> {
  readonly entries: Lazy<readonly ListEntry[]>;
  readonly runs: readonly Run[];
}

function groupsOf({ entries, runs, excerpts, isOfSource }: GroupInputs): readonly YearGroup[] {
  const listed = withExcerpts(entries.evaluate(), excerpts);
  const all = isOfSource ? listed.map((entry) => ({ ...entry, source: undefined })) : listed;
  const full = fullEntries(all, excerpts);
  let start = 0;
  return runs.map(({ key, count }) => {
    const items = all.slice(start, start + count);
    const group = {
      heading: { id: anchorOf(key), name: nameOf(key) },
      items,
      full: clamp(full - start, count),
    };
    start += count;
    return group;
  });
}

/** The entries of a list that is of one period, without a heading. */
export function oneGroup(
  items: readonly Item[],
  planning: PlanInputs,
  excerpts: number,
): Lazy<readonly YearGroup[]> {
  return Lazy.of({ entries: listEntries(items, planning), excerpts }, oneGroupOf);
}

function oneGroupOf({ entries, excerpts }: Pick<GroupInputs, 'entries' | 'excerpts'>): readonly YearGroup[] {
  const items = withExcerpts(entries.evaluate(), excerpts);
  return [{ heading: undefined, items, full: fullEntries(items, excerpts) }];
}

/** A list with more entries than this is looked through by its titles. */
const shortList = 12;
/** About two lines. */
const longestExcerpt = 130;

function fullEntries({ length }: readonly ListEntry[], excerpts: number): number {
  return length <= shortList ? length : excerpts;
}

function withExcerpts(entries: readonly ListEntry[], excerpts: number): readonly ListEntry[] {
  const full = fullEntries(entries, excerpts);
  return entries.map((entry, i) => ({
    ...entry,
    summary: i < full ? shorten(entry.summary, longestExcerpt) : '',
  }));
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

/**
 * Links to where each year begins in a list of one or more pages; in a list of one year, each month, and in one of very
 * many years, each decade. The numbered pages keep their items, so links to them stay right while newer ones are added.
 */
export function yearLinks(pages: readonly ListPage<Item>[]): readonly PageLink[] {
  const groups = pages.flatMap(({ path, entries }) =>
    runsOf(entries).map(({ key }) => ({ key, path: `${path}#${anchorOf(key)}` })),
  );
  const years = firstOfEach(groups, (key) => key.slice(0, 4));
  if (years.length === 1) return firstOfEach(groups, (key) => key);
  return years.length <= maxYears ? years : firstOfEach(groups, (key) => key.slice(0, 3));
}

/** With more links than this, a year is hard to find among them. */
const maxYears = 40;

function firstOfEach(
  groups: readonly { readonly key: string; readonly path: string }[],
  shorten: (key: string) => string,
): readonly PageLink[] {
  const first = new Map<string, PageLink>();
  for (const { key, path } of groups) {
    const shortened = key === undated ? key : shorten(key);
    if (!first.has(shortened)) first.set(shortened, { path, name: nameOf(shortened) });
  }
  return [...first.values()];
}

/** Neighbouring items of one year or month. */
interface Run {
  /** `1987`, `1987-03` or `undated`. */
  readonly key: string;
  readonly count: number;
}

function runsOf(items: readonly Item[]): readonly Run[] {
  const year = items[0] && yearOf(items[0].date);
  const length = items.every(({ date }) => yearOf(date) === year && isWithinMonth(date)) ? 7 : 4;
  const runs: { key: string; count: number }[] = [];
  for (const { date } of items) {
    const key = isKnown(date) ? date.earliest.slice(0, length) : undated;
    const last = runs.at(-1);
    if (last?.key === key) last.count++;
    else runs.push({ key, count: 1 });
  }
  return runs;
}

const undated = 'undated';

function yearOf(date: ItemDate): string {
  return isKnown(date) ? date.earliest.slice(0, 4) : undated;
}

function isWithinMonth(date: ItemDate): boolean {
  return isKnown(date) && date.earliest.slice(0, 7) === date.latest.slice(0, 7);
}

function anchorOf(key: string): string {
  return key === undated ? undated : `y${key}`;
}

function nameOf(key: string): string {
  return key === undated ? 'Undated' : periodName(key);
}
