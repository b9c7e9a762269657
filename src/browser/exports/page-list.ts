import { timelineKey } from '../../archive/calendar.ts';
import { newestFirst } from '../../archive/order.ts';
import type { ItemRecord } from '../../citations/item-records.ts';
import type { DocumentsWithIds } from '../../search/documents.ts';
import type { DocumentDate } from '../../search/files/dates.ts';
import { dayText } from '../../search/files/days.ts';
import { parseSearchQuery } from '../search-url.ts';

/** What a page lists, as it says itself: `topic=energy`, `source=The+Herald`, `period=1987-03`. */
export interface PageList {
  /** The ids of its items, perhaps with some more, in no order. */
  ids(documents: DocumentsWithIds): Promise<readonly string[]>;
  /** Those of the items that it lists, in the order of the page. */
  sorted(records: readonly ItemRecord[]): readonly ItemRecord[];
  /** For the name of a file: `topic-energy`. */
  readonly name: string;
}

export function pageList(query: string): PageList {
  const [[facet, value] = ['', '']] = new URLSearchParams(query);
  if (facet === 'period') {
    return {
      name: value,
      ids: async (documents) => {
        const dates = await documents.dates();
        return documents.idsOf(dates.filter((each) => mayBeIn(each, value)).map(({ docId }) => docId));
      },
      sorted: (records) =>
        newestFirst(records.filter(({ date }) => `${timelineKey(date)}-`.startsWith(`${value}-`))),
    };
  }
  return {
    name: `${facet}-${value}`,
    ids: async (documents) => {
      const { filters } = parseSearchQuery(query);
      const facets = await documents.facets();
      const passing = filters && (await facets.passing(filters));
      return documents.idsOf(passing?.docIds() ?? []);
    },
    sorted: newestFirst,
  };
}

/** By the days of a date, which do not tell whether it has an end. */
function mayBeIn({ days }: DocumentDate, period: string): boolean {
  if (period === 'undated') return days === undefined;
  if (days === undefined) return false;
  const { first, last, isUncertain } = days;
  if (period === 'across') return isUncertain || dayText(first).slice(0, 4) !== dayText(last).slice(0, 4);
  return dayText(first).startsWith(period);
}
