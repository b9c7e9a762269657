import { isOneDate, readEdtf } from './edtf.ts';
import type { Mistake } from './problem.ts';

/**
 * When an item happened, as far as is known: EDTF text (a subset of ISO 8601-2) with the days it spans. Days are always
 * `YYYY-MM-DD` texts, which no clock or time zone can shift.
 */
export type ItemDate = KnownDate | UnknownDate;

export interface KnownDate {
  /**
   * `2024`, `2024-12` or `2024-12-18`, a decade `202X`, a century `20XX` or a season `2024-21`, optionally with `~`, `?`
   * or `%`; or an interval of two of these, of which one may be `..`.
   */
  readonly edtf: string;
  /** First possible day, `YYYY-MM-DD`; in an interval that is open at its start, the first day of its known end. */
  readonly earliest: string;
  /** Last possible day, `YYYY-MM-DD`; in an interval that is open at its end, the last day of its known start. */
  readonly latest: string;
}

export interface UnknownDate {
  readonly edtf: 'unknown';
  /** What the source says instead: `date not visible`. */
  readonly words?: string;
}

export function isKnown(date: ItemDate): date is KnownDate {
  return date.edtf !== 'unknown';
}

/** Parses the value of `date:`. An interval of two equal dates becomes that date. */
export function normalizeDate(text: string): ItemDate | Mistake {
  const trimmed = text.trim();
  if (trimmed.toLowerCase() === 'unknown') return { edtf: 'unknown' };
  const edtf = readEdtf(trimmed);
  if ('message' in edtf) return edtf;
  const { start, end, open } = edtf;
  if (open !== undefined) {
    const text = open === 'start' ? `../${end.text}` : `${start.text}/..`;
    return { edtf: text, earliest: start.first, latest: end.last };
  }
  if (start.text === end.text) return { edtf: start.text, earliest: start.first, latest: start.last };
  return { edtf: `${start.text}/${end.text}`, earliest: start.first, latest: end.last };
}

/** Whether the text is an existing calendar day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const edtf = readEdtf(text);
  return 'start' in edtf && isOneDate(edtf) && edtf.start.text === edtf.start.first;
}

/** The smallest calendar unit that contains every day of a date; none contains those of an open interval. */
export type Bin =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'across' }
  | { readonly kind: 'unknown' };

/** Whether an EDTF text is an interval of which one end is not known. */
function isOpen(edtf: string): boolean {
  return edtf.startsWith('../') || edtf.endsWith('/..');
}

/** The bin of a date on the timeline: `2024-12` and an interval within December 2024 both belong to that month. */
export function binOf(date: ItemDate): Bin {
  if (!isKnown(date)) return { kind: 'unknown' };
  const { edtf, earliest, latest } = date;
  if (isOpen(edtf)) return { kind: 'across' };
  if (earliest === latest) return { kind: 'day', day: earliest };
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return { kind: 'month', month: earliest.slice(0, 7) };
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return { kind: 'year', year: earliest.slice(0, 4) };
  return { kind: 'across' };
}

/** By earliest day, then by latest day, then by text; unknown dates come last. */
export function compareDates(a: ItemDate, b: ItemDate): number {
  if (!isKnown(a) || !isKnown(b)) return Number(isKnown(b)) - Number(isKnown(a));
  return compare(a.earliest, b.earliest) || compare(a.latest, b.latest) || compare(a.edtf, b.edtf);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
