import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format, getDaysInMonth } from 'date-fns';
import {
  dateWithTime,
  impossibleDate,
  openInterval,
  twoYears,
  unreadableDate,
  unsupportedDate,
} from './date-mistakes.ts';
import { readDateText } from './date-text.ts';
import { monthsOf } from './parts-of-year.ts';
import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';
import { withoutTime } from './time-of-day.ts';

/** One date of an EDTF text, with its qualifier. */
export interface DatePart {
  /** As written, without digits that say nothing: `2024-12~`. */
  readonly text: string;
  /** Without its mark: `2024-12`. */
  readonly bare: string;
  /** A season is any part of a year that EDTF has a code for. */
  readonly unit: 'century' | 'decade' | 'year' | 'season' | 'month' | 'day';
  /** `~` (about), `?` (uncertain), `%` (both), or empty. */
  readonly mark: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

/** A single date is an interval that starts and ends with itself. */
export interface DateInterval {
  readonly start: DatePart;
  readonly end: DatePart;
  /** The end of an open interval, `../1910` or `1990/..`, that is not known. Both parts are then the known one. */
  readonly open?: 'start' | 'end';
}

/** Whether it is a single date, without a second one that is given or open. */
export function isOneDate({ start, end, open }: DateInterval): boolean {
  return start === end && open === undefined;
}

/**
 * Parses the subset of EDTF (https://www.loc.gov/standards/datetime/) that archives use: level 0 dates and
 * intervals without times; of level 1 the marks `~`, `?` and `%` at the end of a date, unspecified digits at the end of
 * one, seasons, and intervals that are open at one end; of level 2 the other parts of a year.
 */
export function readEdtf(text: string): DateInterval | Mistake {
  const [before = '', after, ...rest] = text.split('/');
  if (after === undefined) {
    const part = readPart(text, text);
    return 'message' in part ? part : { start: part, end: part };
  }
  if (rest.length > 0) return unreadable(text, text);
  if (isOpen(before) || isOpen(after)) return readOpen(before, after, text);
  const start = readPart(before, text);
  if ('message' in start) return start;
  const end = readPart(after, text);
  if ('message' in end) return end;
  if (start.first <= end.last) return { start, end };
  return {
    kind: 'interval ends before it starts',
    message: `interval ends before it starts: ${quote(text)}`,
    hint: `Write the earlier date first: ${end.text}/${start.text}.`,
  };
}

function isOpen(side: string): boolean {
  return side === '' || side === '..' || side === 'open';
}

function readOpen(before: string, after: string, text: string): DateInterval | Mistake {
  const open = before === '..' ? 'start' : 'end';
  const known = open === 'start' ? after : before;
  if (isOpen(known) || (open === 'end' && after !== '..')) return openInterval(text);
  const part = readPart(known, text);
  return 'message' in part ? part : { start: part, end: part, open };
}

/** Parses one date of `fullText`, the text as the archivist wrote it. */
function readPart(text: string, fullText: string): DatePart | Mistake {
  const [, written, mark = ''] = datePattern.exec(text) ?? [];
  if (written === undefined) return unreadable(text, fullText);
  const bare = written.replace(/(?:-XX)+$/, '');
  const [year = '', month, day] = bare.split('-');
  const part = { text: bare + mark, bare, mark };
  if (/^0+X*$/.test(year)) return impossibleDate(text, 'Years run from 0001 to 9999.');
  if (year.endsWith('X')) {
    const [first, last] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
    return {
      ...part,
      unit: year.endsWith('XX') ? 'century' : 'decade',
      first: `${first}-01-01`,
      last: `${last}-12-31`,
    };
  }
  if (month === undefined) return { ...part, unit: 'year', first: `${year}-01-01`, last: `${year}-12-31` };
  if (month > '20' && month < '42' && day === undefined) {
    if (Number(month) === Number(year.slice(2)) + 1) return twoYears(text, year, month);
    const months = monthsOf(Number(month));
    const [first, last] = [monthOf(year, months.first), monthOf(year, months.last)];
    return { ...part, unit: 'season', first: `${first}-01`, last: `${last}-${daysIn(last)}` };
  }
  if (month < '01' || month > '12') {
    return impossibleDate(text, `Months run from 01 to 12.${maybeTwoYears(year, month, day)}`);
  }
  const ofYear = `${year}-${month}`;
  const days = daysIn(ofYear);
  if (day === undefined) return { ...part, unit: 'month', first: `${ofYear}-01`, last: `${ofYear}-${days}` };
  if (day < '01' || day > String(days)) {
    const name = format(new UTCDateMini(`${ofYear}-01`), 'MMMM yyyy');
    return impossibleDate(text, `${name} has ${days} days.`);
  }
  return { ...part, unit: 'day', first: bare, last: bare };
}

function monthOf(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function daysIn(month: string): number {
  return getDaysInMonth(new UTCDateMini(`${month}-01`));
}

/** `1987-88` is a common way to write two years. */
function maybeTwoYears(year: string, month: string, day: string | undefined): string {
  if (day !== undefined || month <= year.slice(2)) return '';
  return ` For two years, write ${year}/${year.slice(0, 2)}${month}.`;
}

/** Digits that are not known, `193X`, `1937-XX-XX`, are only at the end. */
const datePattern = /^(\d{4}(?:-\d\d(?:-(?:\d\d|XX))?|-XX(?:-XX)?)?|\d\d(?:\dX|XX))([~?%])?$/;

/** A guess always matches `datePattern`, so parsing it does not guess again. */
function unreadable(text: string, fullText: string): Mistake {
  const mistake = timed(text) ?? timed(fullText) ?? unsupportedDate(text);
  if (mistake !== undefined) return mistake;
  return unreadableDate(fullText, guess(fullText));
}

/** What is certainly meant; of one of two years or orders of day and month, an archive shows which, but not one item. */
function guess(text: string): string | undefined {
  return readDateText(text)?.edtf;
}

/** What is wrong with a day that has a time; undefined if the text is anything else. */
function timed(text: string): Mistake | undefined {
  const { date, hasClock } = withoutTime(text) ?? {};
  if (date === undefined || hasClock === undefined) return undefined;
  const candidate = datePattern.test(date) ? date : guess(date);
  if (candidate === undefined || candidate === 'unknown') return undefined;
  const edtf = readEdtf(candidate);
  if ('message' in edtf) return edtf;
  return isOneDate(edtf) && edtf.start.unit === 'day' ? dateWithTime(text, hasClock, candidate) : undefined;
}
