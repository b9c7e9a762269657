import type { Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { Lazy } from './lazy.ts';
import { listEntries } from './links.ts';
import type { ListEntry, ListedEntry, PageLink, YearGroup } from './page-model.ts';
import type { ListPage } from './paging.ts';
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
  { hasExcerpts, isOfSource = false }: GroupOptions,
): Lazy<readonly YearGroup[]> {
  return Lazy.of(
    { entries: listEntries(items, planning, 'cited'), runs: runsOf(items), hasExcerpts, isOfSource },
    groupsOf,
  );
}

interface GroupOptions {
  /** Whether the first years of a long list have excerpts, or none has. In a short list all have. */
  readonly hasExcerpts: boolean;
  /** Whether all items are from one source, which their entries then do not name. */
  readonly isOfSource?: boolean;
}

interface GroupInputs extends Required<GroupOptions> {
  readonly entries: Lazy<readonly ListEntry[]>;
  readonly runs: readonly Run[];
}

function groupsOf(
  { entries, runs, hasExcerpts, isOfSource }: GroupInputs,
  messages: Messages,
): readonly YearGroup[] {
  const listed = entries.evaluate(messages);
  const all = isOfSource ? listed.map((entry) => ({ ...entry, source: undefined })) : listed;
  let start = 0;
  return runs.map(({ key, count }) => {
    const items = all.slice(start, start + count);
    start += count;
    // The look of a list changes at a heading and not below it, where it would seem to break off.
    const isBrief = all.length > shortList && !(hasExcerpts && start <= shortList);
    return {
      heading: { id: anchorOf(key), name: nameOf(key, messages) },
      ...shown(items, isBrief, key === undated ? messages.text('dateUnknown') : undefined),
    };
  });
}

/**
 * The entries of a list that is of one period, without a heading.
 *
 * @param statedDate as text, which the page states in its title, so that entries do not repeat it
 */
export function oneGroup(
  items: readonly Item[],
  planning: PlanInputs,
  statedDate: string | undefined,
): Lazy<readonly YearGroup[]> {
  return Lazy.of({ entries: listEntries(items, planning, 'cited'), statedDate }, oneGroupOf);
}

interface OneGroupInputs extends Pick<GroupInputs, 'entries'> {
  readonly statedDate: string | undefined;
}

function oneGroupOf({ entries, statedDate }: OneGroupInputs, messages: Messages): readonly YearGroup[] {
  const items = entries.evaluate(messages);
  return [{ heading: undefined, ...shown(items, items.length > shortList, statedDate) }];
}

/** A list with more entries than this is looked through by its titles. */
const shortList = 25;

function shown(
  items: readonly ListEntry[],
  isBrief: boolean,
  statedDate: string | undefined,
): Pick<YearGroup, 'items' | 'isBrief'> {
  const listed = items.map(
    (entry): ListedEntry => ({
      ...entry,
      date: entry.date.text === statedDate ? undefined : entry.date,
      ...(isBrief && { summary: '' }),
    }),
  );
  return { items: listed, isBrief };
}

/**
 * Links to where each year begins in a list of one or more pages; in a list of one year, each month, and in one of very
 * many years, each decade. The numbered pages keep their items, so links to them stay right while newer ones are added.
 */
export function yearLinks(pages: readonly ListPage<Item>[], messages: Messages): readonly PageLink[] {
  const groups = pages.flatMap(({ path, entries }) =>
    runsOf(entries).map(({ key }) => ({ key, path: `${path}#${anchorOf(key)}` })),
  );
  const years = firstOfEach(groups, (key) => key.slice(0, 4), messages);
  if (years.length === 1) return firstOfEach(groups, (key) => key, messages);
  return years.length <= maxYears ? years : firstOfEach(groups, (key) => key.slice(0, 3), messages);
}

/** With more links than this, a year is hard to find among them. */
const maxYears = 40;

function firstOfEach(
  groups: readonly { readonly key: string; readonly path: string }[],
  shorten: (key: string) => string,
  messages: Messages,
): readonly PageLink[] {
  const first = new Map<string, PageLink>();
  for (const { key, path } of groups) {
    const shortened = key === undated ? key : shorten(key);
    if (!first.has(shortened)) first.set(shortened, { path, name: nameOf(shortened, messages) });
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

function nameOf(key: string, messages: Messages): string {
  return key === undated ? messages.text('undated') : periodName(key, messages);
}
