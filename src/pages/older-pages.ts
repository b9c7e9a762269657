import { type ItemDate, isKnown } from '../records/date.ts';
import { formatDate } from '../records/format-date.ts';
import { isolate } from '../records/isolate.ts';
import type { Item } from '../records/item.ts';
import type { Lazy } from './lazy.ts';
import type { OlderView, PageLink, PageOf, Section } from './page-model.ts';
import type { ListPage } from './paging.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { oneGroup, yearGroups } from './year-groups.ts';

/** The subject of a list: its name, and the pages above its own. */
export interface ListSubject {
  readonly name: string;
  readonly section: Section;
  readonly breadcrumbs: readonly PageLink[];
  /** The date that its name states, if entries do not repeat it. */
  readonly statedDate?: string | undefined;
}

/** The numbered pages of a list. The first page is planned with its subject. */
export function olderPages(
  planning: PlanInputs,
  [first, ...numbered]: readonly [ListPage<Item>, ...ListPage<Item>[]],
  { name, section, breadcrumbs, statedDate }: ListSubject,
): readonly PlannedPage[] {
  const isTag = section === 'topics' || section === 'actors';
  const isSource = section === 'sources';
  const subject: PageLink = { path: first.path, name, ...(isTag && { inSiteLanguage: true }) };
  return numbered.map(({ path, entries, paging }) =>
    lazyPage(
      {
        path,
        name,
        section,
        subject,
        breadcrumbs: [...breadcrumbs, subject],
        range: rangeOf(entries),
        groups:
          isTag || isSource
            ? yearGroups(entries, planning, { hasExcerpts: false, isOfSource: isSource })
            : oneGroup(entries, planning, statedDate),
        paging,
      },
      olderView,
    ),
  );
}

interface OlderInputs extends Omit<ListSubject, 'statedDate'>, Omit<OlderView, 'groups' | 'range'> {
  readonly path: string;
  readonly range: DateRange;
  readonly groups: Lazy<OlderView['groups']>;
}

function olderView({ path, name, section, groups, range: dates, ...rest }: OlderInputs): PageOf<'older'> {
  const range = rangeText(dates);
  return {
    kind: 'older',
    path,
    title: `${isolate(name)}, page ${rest.paging.number}`,
    description: `${isolate(name)}: older items, ${range}.`,
    section,
    data: { ...rest, range, groups: groups.evaluate() },
  };
}

/** The dates of the oldest and the newest item of a list. */
interface DateRange {
  readonly oldest: ItemDate | undefined;
  readonly newest: ItemDate | undefined;
  /** Whether there are undated items too. They come last in the order, but are not the oldest. */
  readonly andUndated: boolean;
}

function rangeOf(newest: readonly Item[]): DateRange {
  const oldest = newest.findLast(({ date }) => isKnown(date));
  return {
    oldest: oldest?.date,
    newest: oldest && newest[0]?.date,
    andUndated: oldest !== newest.at(-1),
  };
}

function rangeText({ oldest, newest, andUndated }: DateRange): string {
  if (oldest === undefined || newest === undefined) return 'undated';
  const [first, last] = [formatDate(oldest), formatDate(newest)];
  const range = first === last ? first : `${first} to ${last}`;
  return andUndated ? `${range}, and undated` : range;
}
