import { isKnown } from '../records/date.ts';
import { isOutside, usualYears } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { ContentFolder } from './folder.ts';
import { lineOfKey } from './line-of-key.ts';

/**
 * Warns of published items with a date after today, or far from the dates of all others, and of those retrieved after
 * today.
 *
 * @param today `YYYY-MM-DD`; only warnings follow from it, never anything on the site
 */
export function warnOfUnlikelyDates(
  items: readonly Item[],
  today: string,
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): void {
  const published = items.filter(({ status }) => status === 'published');
  const years = usualYears(published.map(({ date }) => date));
  const usual = years.first === years.last ? years.first : `${years.first} to ${years.last}`;
  const warn = ({ file, date }: Item, kind: string, hint: string) =>
    collectorFor(file).warn(lineOfKey(['date'], file, disk), `${kind} ${quote(date.edtf)}`, hint, kind);
  for (const item of published) {
    const { file, source } = item;
    if (source.retrieved !== undefined && source.retrieved > today) {
      const kind = 'retrieved in the future';
      const line = lineOfKey(['source', 'retrieved'], file, disk);
      const hint = 'Check the date: it is the day on which you saw the original.';
      collectorFor(file).warn(line, `${kind} ${quote(source.retrieved)}`, hint, kind);
    }
    if (isAfter(item, today))
      warn(item, 'date in the future', 'Check the date: items are about what has happened.');
    else if (isOutside(item.date, years))
      warn(
        item,
        'date far from all others',
        `Check the year: nearly all items are from ${usual}. Charts leave this one out.`,
      );
  }
}

/** The rest of this year is not the future for a date that names only a year or a month. */
function isAfter({ date }: Item, today: string): boolean {
  return isKnown(date) && (date.earliest > today || date.latest > `${today.slice(0, 4)}-12-31`);
}
