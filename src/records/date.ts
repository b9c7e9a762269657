import { readEdtf } from './edtf.ts';
import type { Mistake } from './problem.ts';

/**
 * When an item happened, as far as is known: EDTF text (a closed part of ISO 8601-2) with the days it spans.
 * Days are `YYYY-MM-DD` texts throughout, so that no clock and no time zone can move them.
 */
export type ItemDate = KnownDate | UnknownDate;

export interface KnownDate {
  /** `2024`, `2024-12`, `2024-12-18`, each with `~`, `?` or `%`, or an interval of two of these. */
  readonly edtf: string;
  /** First day that the date may mean, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** Last day that the date may mean, `YYYY-MM-DD`. */
  readonly latest: string;
}

export interface UnknownDate {
  readonly edtf: 'unknown';
}

export function isKnown(date: ItemDate): date is KnownDate {
  return date.edtf !== 'unknown';
}

/** Types the text of a `date:`. An interval of two equal dates is that date. */
export function normalizeDate(text: string): ItemDate | Mistake {
  const trimmed = text.trim();
  if (trimmed.toLowerCase() === 'unknown') return { edtf: 'unknown' };
  const edtf = readEdtf(trimmed);
  if ('message' in edtf) return edtf;
  const { start, end } = edtf;
  if (start.text === end.text) return { edtf: start.text, earliest: start.first, latest: start.last };
  return { edtf: `${start.text}/${end.text}`, earliest: start.first, latest: end.last };
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const edtf = readEdtf(text);
  return 'start' in edtf && edtf.start === edtf.end && edtf.start.text === edtf.start.first;
}

/** The smallest unit of the calendar that contains every day of the date. */
export type Bin =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'across' }
  | { readonly kind: 'unknown' };

/** Where on a timeline a date stands: `2024-12` and an interval within December both stand in the month. */
export function binOf(date: ItemDate): Bin {
  if (!isKnown(date)) return { kind: 'unknown' };
  const { earliest, latest } = date;
  if (earliest === latest) return { kind: 'day', day: earliest };
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return { kind: 'month', month: earliest.slice(0, 7) };
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return { kind: 'year', year: earliest.slice(0, 4) };
  return { kind: 'across' };
}

/** Earliest day first, a shorter span before a longer one, then by text; unknown dates last. */
export function compareDates(a: ItemDate, b: ItemDate): number {
  if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a));
  return compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || compare(a.edtf, b.edtf);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
