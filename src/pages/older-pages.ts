import { isolate } from '../html/isolate.ts';
import type { Messages } from '../messages/messages.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import { formatDate } from '../records/format-date.ts';
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
  /** What it is of, `topic=energy`, for those who export it. */
  readonly query: string;
  /** The date that its name states, if entries do not repeat it. */
  readonly statedDate?: string | undefined;
}

/** The numbered pages of a list. The first page is planned with its subject. */
export function olderPages(
  planning: PlanInputs,
  [first, ...numbered]: readonly [ListPage<Item>, ...ListPage<Item>[]],
  { name, section, breadcrumbs, query, statedDate }: ListSubject,
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
        query,
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

function olderView(
  { path, name, section, groups, range: dates, ...rest }: OlderInputs,
  messages: Messages,
): PageOf<'older'> {
  const range = rangeText(dates, messages);
  return {
    kind: 'older',
    path,
    title: messages.text('titleAndPage', { title: isolate(name), page: String(rest.paging.number) }),
    description: messages.text('olderItemsOf', { name: isolate(name), dates: range }),
    section,
    data: { ...rest, range, groups: groups.evaluate(messages) },
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

function rangeText({ oldest, newest, andUndated }: DateRange, messages: Messages): string {
  if (oldest === undefined || newest === undefined) return messages.text('allUndated');
  const [start, end] = [formatDate(oldest, messages), formatDate(newest, messages)];
  const dates = start === end ? start : messages.text('dateRange', { start, end });
  return andUndated ? messages.text('datesAndUndated', { dates }) : dates;
}
