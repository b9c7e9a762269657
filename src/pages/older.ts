import type { Archive } from '../archive/archive.ts';
import { formatDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { Later } from './later.ts';
import { itemLines } from './links.ts';
import type { ItemLine, OlderView, PageLink, PageOf, Section } from './page.ts';
import type { ListPage } from './paging.ts';
import { type PlannedPage, planned } from './planned.ts';

/** What a list is of: its name, and the pages above its own. */
export interface ListOf {
  readonly name: string;
  readonly section: Section;
  readonly within: readonly PageLink[];
}

/** The numbered pages of a list; the first page belongs to whoever the list is about. */
export function olderPages(
  { settings }: Archive,
  [first, ...numbered]: readonly [ListPage<Item>, ...ListPage<Item>[]],
  { name, section, within }: ListOf,
): readonly PlannedPage[] {
  return numbered.map(({ path, entries, paging }) =>
    planned(
      {
        path,
        name,
        section,
        within: [...within, { path: first.path, name }],
        range: rangeOf(entries),
        items: itemLines(entries, settings.language),
        paging,
      },
      olderView,
    ),
  );
}

interface OlderInputs extends ListOf, Omit<OlderView, 'items'> {
  readonly path: string;
  readonly items: Later<readonly ItemLine[]>;
}

function olderView({ path, name, section, items, ...rest }: OlderInputs): PageOf<'older'> {
  return {
    kind: 'older',
    path,
    title: `${name}, page ${rest.paging.number}`,
    description: `${name}: older items, ${rest.range}.`,
    section,
    data: { ...rest, items: items.make() },
  };
}

/** From the oldest date to the newest, in words. Undated items come last in the order, but are not the oldest. */
function rangeOf(newest: readonly Item[]): string {
  const dated = newest.filter(({ date }) => isKnown(date));
  const from = dated.at(-1);
  const to = dated[0];
  if (from === undefined || to === undefined) return 'undated';
  const [first, last] = [formatDate(from.date), formatDate(to.date)];
  const range = first === last ? first : `${first} to ${last}`;
  return dated.length === newest.length ? range : `${range}, and undated`;
}
