import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format } from 'date-fns';

/** The name of a day, month, year or decade: `12 March 1987`, `March 1987`, `1987`, `1980s`. */
export function periodName(key: string): string {
  return named(key, 'd MMMM yyyy', 'MMMM yyyy');
}

/** The same, short enough for an axis: `12 Mar`, `Mar 1987`, `1987`, `1980s`. */
export function shortPeriodName(key: string): string {
  return named(key, 'd MMM', 'MMM yyyy');
}

/** A month or a day without its year, for use under a heading with the year: `March`, `12 March`. */
export function partName(key: string): string {
  return named(key, 'd MMMM', 'MMMM');
}

function named(key: string, day: string, month: string): string {
  if (key.length === 3) return `${key}0s`;
  if (key.length === 4) return key;
  const pattern = key.length === 7 ? month : day;
  const known = names.get(key + pattern);
  if (known !== undefined) return known;
  const name = format(new UTCDateMini(key.length === 7 ? `${key}-01` : key), pattern);
  names.set(key + pattern, name);
  return name;
}

/** The charts of an archive name the same few periods thousands of times, and formatting is slow. */
const names = new Map<string, string>();
