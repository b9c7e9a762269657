import { compareDates, type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';

/**
 * Sorts items into the archive's one order: newest first, undated items last, equal dates by id. Sorts the distinct
 * dates rather than the items, because there are fewer of them.
 */
export function newestFirst<Ordered extends Pick<Item, 'id' | 'date'>>(
  items: readonly Ordered[],
): readonly Ordered[] {
  const byDate = new Map<string, { readonly date: ItemDate; readonly items: Ordered[] }>();
  for (const item of items) {
    const { date } = item;
    const group = byDate.get(date.edtf);
    if (group === undefined) byDate.set(date.edtf, { date, items: [item] });
    else group.items.push(item);
  }
  return [...byDate.values()]
    .sort((a, b) => compareNewestFirst(a.date, b.date))
    .flatMap((group) => group.items.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function compareNewestFirst(a: ItemDate, b: ItemDate): number {
  return Number(isKnown(b)) - Number(isKnown(a)) || compareDates(b, a);
}
