import type { Archive } from '../archive/archive.ts';
import { formatDate } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { itemLine } from './links.ts';
import type { PageOf, Section } from './page.ts';
import type { ListPage } from './paging.ts';

/** What a list is of: its kind in words, its name, and where it stands in the navigation. */
export interface ListOf {
  readonly what: string;
  readonly name: string;
  readonly section: Section;
}

/** The numbered pages of a list; the first page belongs to whoever the list is about. */
export function olderPages(
  { settings }: Archive,
  [first, ...numbered]: readonly [ListPage<Item>, ...ListPage<Item>[]],
  { what, name, section }: ListOf,
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
        what,
        of: { path: first.path, name },
        range,
        items: entries.map((item) => itemLine(item, settings.language)),
        paging,
      },
    };
  });
}

/** From the oldest date to the newest, in words. */
function rangeOf(newest: readonly Item[]): string {
  const from = newest.at(-1);
  const to = newest[0];
  if (from === undefined || to === undefined) return '';
  const [first, last] = [formatDate(from.date), formatDate(to.date)];
  return first === last ? first : `${first} to ${last}`;
}
