import { isKnown } from '../records/date.ts';
import { isOutside } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import type { Archive } from './archive.ts';

/** The items at the top of the front page. */
export interface FrontItems {
  readonly lead: Item | undefined;
  /** Newest first, without the lead. */
  readonly latest: readonly Item[];
}

/** How many items are looked at to find different ones. */
const maxScanned = 500;
/** Different items of one day. */
const maxOfDay = 3;
/** A lead is one of so many newest items. */
const leadCandidates = 12;

/**
 * Chooses the newest items that differ: of several by one source on one day about the same first topic, as press
 * releases are, one; and no more than three of a day. Where there are too few, the others follow. Items dated far from all others are left out.
 *
 * The lead is the one that the owner chose, else the newest of these with a large picture and a text, with a summary of
 * its own, with any text, or of all.
 */
export function frontItems(
  { items, years, front, pictures }: Pick<Archive, 'items' | 'years' | 'front' | 'pictures'>,
  count: number,
): FrontItems {
  const usual = items.slice(0, maxScanned).filter(({ date }) => isKnown(date) && !isOutside(date, years));
  const scanned = usual.length > 0 ? usual : items.slice(0, maxScanned);
  const seen = new Set<string>();
  const days = new Map<string, number>();
  const different = scanned.filter(({ date, source, topics }) => {
    const key = JSON.stringify([date.edtf, source.name, topics[0]]);
    const ofDay = days.get(date.edtf) ?? 0;
    if (seen.has(key) || ofDay === maxOfDay) return false;
    seen.add(key);
    days.set(date.edtf, ofDay + 1);
    return true;
  });
  const chosenLead = items.find(({ id }) => id === front.lead);
  const candidates = different.slice(0, leadCandidates);
  const isLarge = ({ picture = '' }: Item) => pictures.get(picture)?.lead !== undefined;
  const lead =
    chosenLead ??
    candidates.find((item) => item.summary !== '' && isLarge(item)) ??
    candidates.find((item) => item.lead !== '') ??
    candidates.find((item) => item.summary !== '') ??
    candidates[0];
  const chosen = new Set(different.filter((item) => item !== lead).slice(0, count));
  for (const item of scanned) {
    if (chosen.size >= count) break;
    if (item !== lead) chosen.add(item);
  }
  return { lead, latest: scanned.filter((item) => chosen.has(item)) };
}
