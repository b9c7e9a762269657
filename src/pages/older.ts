import type { Archive } from '../archive/archive.ts';
import { binOf, formatDate } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { itemLine } from './links.ts';
import type { PageLink, PageOf, Section } from './page.ts';
import type { ListPage } from './paging.ts';

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
): readonly PageOf<'older'>[] {
  return numbered.map(({ path, entries, paging }) => {
    const range = rangeOf(entries);
    return {
      kind: 'older',
      path,
      title: `${name}, page ${paging.number}`,
      description: `${name}: older items, ${range}.`,
      section,
      data: {
        within: [...within, { path: first.path, name }],
        range,
        items: entries.map((item) => itemLine(item, settings.language)),
        paging,
      },
    };
  });
}

/** From the oldest date to the newest, in words. Undated items come last in the order, but are not the oldest. */
function rangeOf(newest: readonly Item[]): string {
  const dated = newest.filter(({ date }) => binOf(date).kind !== 'unknown');
  const from = dated.at(-1);
  const to = dated[0];
  if (from === undefined || to === undefined) return 'undated';
  const [first, last] = [formatDate(from.date), formatDate(to.date)];
  const range = first === last ? first : `${first} to ${last}`;
  return dated.length === newest.length ? range : `${range}, and undated`;
}
