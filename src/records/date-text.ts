import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getDaysInMonth } from 'date-fns';
import { type DateConventions, type DateParts, type Missing, Needs } from './date-parts.ts';
import { about, after, before, between, foldDateText, perhaps, saysUnknown } from './date-words.ts';
import { monthsOf } from './parts-of-year.ts';
import { readParts } from './read-date-parts.ts';
import { withoutTime } from './time-of-day.ts';

/** What a text says of a date. */
export type DateReading =
  | {
      /** `1937-07-18`, `1905~`, `2015-10/2016-06`, `../1910`, `unknown`. Always valid. */
      readonly edtf: string;
      /** The conventions of the archive that this rests on. */
      readonly assumed: readonly Missing[];
    }
  /** It is a date, and needs a convention that is not known. */
  | { readonly edtf: undefined; readonly missing: readonly Missing[] };

/**
 * Reads a date as people write it, in the languages of the interface and some more: `18 July 1937`, `1-Jan-92`,
 * `3/14/1905`, `October 2015 - June 2016`, `May 2 or 3, 2012`, `c. 1905`, `before 1910`, `summer 1937`, `the 1930s`,
 * `n.d.`, with or without weekday, time and zone. The day is that which is written, whatever the zone. Undefined if the
 * text is no date.
 */
export function readDateText(text: string, conventions: DateConventions = {}): DateReading | undefined {
  if (text.length > maxLength) return undefined;
  const folded = foldDateText(text);
  if (saysUnknown.test(folded) || saysUnknown.test(folded.replace(/[.,;]$/, '')))
    return { edtf: 'unknown', assumed: [] };
  return read(folded, conventions) ?? read(foldDateText(withoutTime(text)?.date ?? ''), conventions);
}

const maxLength = 200;

function read(folded: string, conventions: DateConventions): DateReading | undefined {
  for (const candidate of [folded, folded.replace(/^[[(](.*)[\])]$/, '$1').replace(/[.,;]$/, '')]) {
    const needs = new Needs();
    const edtf = readSpan(candidate, conventions, needs);
    if (edtf !== undefined) return { edtf, assumed: [...needs.used] };
    if (needs.missing.size > 0) return { edtf: undefined, missing: [...needs.missing] };
  }
  return undefined;
}

/** A date with what surrounds it, and its mark. */
interface Marked {
  readonly parts: DateParts;
  readonly mark: string;
}

function readSpan(text: string, conventions: DateConventions, needs: Needs): string | undefined {
  if (text === '') return undefined;
  const years = readYears(text);
  if (years !== undefined) return years;
  // Points and slashes around a date are punctuation, unless they are those of an interval.
  if (/^\.\. ?\/|\/ ?\.\.$/.test(text)) {
    const open = readOpen(text, conventions, needs);
    if (open !== undefined) return open;
  }
  const single = readMarked(text, conventions, needs);
  const date = single && (format(single) ?? formatMonths(single));
  if (date !== undefined || needs.missing.size > 0) return date;
  return readOpen(text, conventions, needs) ?? readInterval(text, conventions, needs);
}

/**
 * `1937/38`, `1987-88`, `winter 1937/38`. A hyphen before the next year is that of two years, though EDTF would take
 * some of these numbers for parts of the first.
 */
function readYears(text: string): string | undefined {
  const [, winter, century = '', start = '', sign = '', end = ''] =
    /^(winter |hiver |invierno |зима )?(\d\d)(\d\d) ?([-/]) ?(?:\2)?(\d\d)$/.exec(text) ?? [];
  const [first, last] = [Number(start), Number(end)];
  if (end === '' || last <= first || first + Number(century) === 0) return undefined;
  if (winter !== undefined)
    return last === first + 1 ? `${century}${start}-12/${century}${end}-02` : undefined;
  const isPartOfYear = last < 13 || (sign === '-' && last > 20 && last < 42 && last !== first + 1);
  return isPartOfYear ? undefined : `${century}${start}/${century}${end}`;
}

function readOpen(text: string, conventions: DateConventions, needs: Needs): string | undefined {
  const until =
    afterPrefix(text, before) ??
    /^\.\. ?\/ ?(.+)$/.exec(text)?.[1] ??
    /^(.+) (?:or|and) (?:before|earlier)$/.exec(text)?.[1];
  if (until !== undefined) {
    const date = readMarked(until, conventions, needs);
    const edtf = date && format(date);
    if (edtf !== undefined) return `../${edtf}`;
  }
  const since = afterPrefix(text, after) ?? openEnd.exec(text)?.[1];
  const date = since === undefined ? undefined : readMarked(since, conventions, needs);
  const edtf = date && format(date);
  return edtf === undefined ? undefined : `${edtf}/..`;
}

const openEnd =
  /^(.+?)(?: ?\/ ?\.\.| ?- ?(?:present|now|today|heute|aujourd'hui|hoy|тепер|нині|الان)| to (?:the )?(?:present|now|today)| ?-|\+| (?:or|and) (?:after|later))$/;

function readInterval(text: string, conventions: DateConventions, needs: Needs): string | undefined {
  const whole = (afterPrefix(text, between) ?? text).replace(/^[[{](.*)[\]}]$/, '$1');
  const [, mark = '', bare = whole] = /^((?:c|ca|circa|about|um|vers)\.? ?|~ ?)(.*)$/.exec(whole) ?? [];
  for (const joiner of joiners) {
    for (const match of bare.matchAll(joiner)) {
      const [left, right] = [bare.slice(0, match.index), bare.slice(match.index + match[0].length)];
      const start = readMarked(left.trim(), conventions, needs);
      const end = start && readMarked(right.trim(), conventions, needs);
      if (start === undefined || end === undefined) continue;
      const interval = join(start, end, mark === '' ? '' : '~');
      if (interval !== undefined) return interval;
    }
  }
  return undefined;
}

/** From the most certain: a hyphen and a comma may also be within a date. */
const joiners: readonly RegExp[] = [
  / (?:to|until|till|through|thru|bis|au|a|al|hasta|до|по|الى|حتى|ate|al|tot|or|oder|ou|o|u|або|чи|или|او|and|und|et|y|та|і|и|и|e|en|&) (?:zum |zu |le |el |los |the )?/g,
  / - |\.\.| ?\/ ?/g,
  /,? ?- ?/g,
  / ?, ?/g,
];

function join(from: Marked, to: Marked, mark: string): string | undefined {
  const [start, end] = complete(from.parts, to.parts) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const first = format({ parts: start, mark: from.mark || mark });
  const last = format({ parts: end, mark: to.mark || mark });
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return first;
  return firstDay(start) <= lastDay(end) ? `${first}/${last}` : undefined;
}

/** Each of two dates may leave out what the other says: `2–3 May 2012`, `October – December 2015`, `May 2 or 3, 2012`. */
function complete(from: DateParts, to: DateParts): readonly [DateParts, DateParts] | undefined {
  let [start, end] = [from, to];
  if (start.year === undefined) {
    if (end.year === undefined || (start.month === undefined && start.day === undefined)) return undefined;
    // Numbers that name no month, as in `3-5/1905`, may be anything.
    if (start.month === undefined && !(end.day !== undefined && end.isNamed)) return undefined;
    if (start.month !== undefined && !start.isNamed) return undefined;
    if (start.day !== undefined && end.day === undefined) return undefined;
    const month = start.month ?? end.month;
    const isYearBefore = month !== undefined && end.month !== undefined && month > end.month && month < 13;
    start = { ...start, month, year: isYearBefore ? yearBefore(end.year) : end.year };
    if (end.month === undefined && end.day !== undefined) end = { ...end, month };
    return [start, end];
  }
  if (end.year === undefined) {
    if (!end.isNamed || (start.day === undefined) !== (end.day === undefined)) return undefined;
    return [start, { ...end, year: start.year }];
  }
  if (end.month === undefined && end.day !== undefined) return undefined;
  return [start, end];
}

function yearBefore(year: string): string | undefined {
  return /^\d{4}$/.test(year) ? String(Number(year) - 1).padStart(4, '0') : undefined;
}

/** Reads `about` and `perhaps` around a date. */
function readMarked(text: string, conventions: DateConventions, needs: Needs): Marked | undefined {
  let rest = text;
  let isAbout = false;
  let isUncertain = false;
  for (;;) {
    const withoutAbout =
      afterPrefix(rest, about) ?? /^~ ?(.+)$/.exec(rest)?.[1] ?? /^(.+?) ?~$/.exec(rest)?.[1];
    const withoutDoubt =
      afterPrefix(rest, perhaps) ??
      /^\? ?(.+)$/.exec(rest)?.[1] ??
      /^(.*\d{4}|.*\D\d{1,2}|\d{3}[-x]) ?(?:\?|\(\?\)|\[\?\])$/.exec(rest)?.[1];
    const withoutBoth = /^(.+)%$/.exec(rest)?.[1];
    const bare = withoutAbout ?? withoutDoubt ?? withoutBoth;
    if (bare === undefined) break;
    isAbout ||= withoutAbout !== undefined || withoutBoth !== undefined;
    isUncertain ||= withoutAbout === undefined;
    rest = bare;
  }
  const plain = withoutUnknownParts(rest.replace(/^[[(](.*)[\])]$/, '$1'));
  const parts = plain === '' ? undefined : readParts(plain, conventions, needs);
  const mark = isAbout ? (isUncertain ? '%' : '~') : isUncertain ? '?' : '';
  return parts && { parts, mark };
}

/** `1937-05-XX` is May 1937, and so is `1937-05-00`, which databases write. */
function withoutUnknownParts(text: string): string {
  return text.replace(/^(\d{4}(?:-\d\d)??)(?:-(?:xx|00|uu)){1,2}$/, '$1');
}

function afterPrefix(text: string, prefix: RegExp): string | undefined {
  const [start] = prefix.exec(text) ?? [];
  const rest = start === undefined ? '' : text.slice(start.length).trim();
  return rest === '' ? undefined : rest;
}

/** The date as EDTF; undefined where its year is missing or the calendar does not have it. */
function format({ parts, mark }: Marked): string | undefined {
  const { year, month, day } = parts;
  if (year === undefined || year === '0000' || /^0+X/.test(year)) return undefined;
  if (month === undefined) return day === undefined ? `${year}${mark}` : undefined;
  const isMonth = month >= 1 && month <= 12;
  if (year.includes('X') || !(isMonth || (month >= 21 && month <= 41))) return undefined;
  const isLikeTwoYears = month === Number(year.slice(2)) + 1 && !isMonth;
  // `1921-22` would be taken for two years. The seasons have further codes, with the hemisphere.
  if (isLikeTwoYears && month > 24) return undefined;
  const ofYear = `${year}-${twoDigits(isLikeTwoYears ? month + 4 : month)}`;
  if (day === undefined) return `${ofYear}${mark}`;
  if (!isMonth || day < 1 || day > getDaysInMonth(new UTCDateMini(`${ofYear}-01`))) return undefined;
  return `${ofYear}-${twoDigits(day)}${mark}`;
}

/** A quarter or half of a year by its months, where its code cannot be written. */
function formatMonths({ parts: { year, month, day }, mark }: Marked): string | undefined {
  if (month === undefined || month < 33 || month > 41 || day !== undefined) return undefined;
  const { first, last } = monthsOf(month);
  return format({ parts: { year, month: first }, mark })?.concat(
    '/',
    format({ parts: { year, month: last }, mark }) ?? '',
  );
}

/** To compare: the days of months count as 01 to 31. */
function firstDay({ year = '', month, day }: DateParts): string {
  return `${year.replaceAll('X', '0')}-${twoDigits(month === undefined ? 1 : monthsOf(month).first)}-${twoDigits(day ?? 1)}`;
}

function lastDay({ year = '', month, day }: DateParts): string {
  return `${year.replaceAll('X', '9')}-${twoDigits(month === undefined ? 12 : monthsOf(month).last)}-${twoDigits(day ?? 31)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
