import { UTCDateMini } from '@date-fns/utc/date/mini';
import { format, getDaysInMonth } from 'date-fns';
import {
  dateWithTime,
  impossibleDate,
  openInterval,
  unreadableDate,
  unsupportedDate,
} from './date-mistakes.ts';
import { guessDate } from './guess-date.ts';
import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';
import { withoutTime } from './time-of-day.ts';

/** One date of an EDTF text: a year, a month or a day, with its qualifier. */
export interface DatePart {
  /** As written: `2024-12~`. */
  readonly text: string;
  /** Without its mark: `2024-12`. */
  readonly bare: string;
  readonly unit: 'year' | 'month' | 'day';
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
}

/**
 * Parses the subset of EDTF (https://www.loc.gov/standards/datetime/) that archives use: level 0 dates and
 * intervals without times, and the level 1 marks `~`, `?` and `%` at the end of a date.
 */
export function readEdtf(text: string): DateInterval | Mistake {
  const [before = '', after, ...rest] = text.split('/');
  if (after === undefined) {
    const part = readPart(text, text);
    return 'message' in part ? part : { start: part, end: part };
  }
  if (rest.length > 0) return unreadable(text, text);
  if (isOpen(before) || isOpen(after)) return openInterval(text);
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

/** Parses one date of `whole`, the text as the archivist wrote it. */
function readPart(text: string, fullText: string): DatePart | Mistake {
  const [, bare, year, month, day, mark = ''] = datePattern.exec(text) ?? [];
  if (bare === undefined || year === undefined) return unreadable(text, fullText);
  if (year === '0000') return impossibleDate(text, 'Years run from 0001 to 9999.');
  if (month === undefined) {
    return { text, bare, unit: 'year', mark, first: `${year}-01-01`, last: `${year}-12-31` };
  }
  if (month < '01' || month > '12') {
    if (month > '20' && month < '42' && day === undefined) return unreadable(text, fullText);
    return impossibleDate(text, `Months run from 01 to 12.${twoYears(year, month, day)}`);
  }
  const firstDay = `${year}-${month}-01`;
  const days = getDaysInMonth(new UTCDateMini(firstDay));
  if (day === undefined) {
    return { text, bare, unit: 'month', mark, first: firstDay, last: `${year}-${month}-${days}` };
  }
  if (day < '01' || day > String(days)) {
    return impossibleDate(text, `${format(new UTCDateMini(firstDay), 'MMMM yyyy')} has ${days} days.`);
  }
  return { text, bare, unit: 'day', mark, first: bare, last: bare };
}

/** `1987-88` is a common way to write two years. */
function twoYears(year: string, month: string, day: string | undefined): string {
  if (day !== undefined || month <= year.slice(2)) return '';
  return ` For two years, write ${year}/${year.slice(0, 2)}${month}.`;
}

const datePattern = /^((\d{4})(?:-(\d\d)(?:-(\d\d))?)?)([~?%])?$/;

/** A guess always matches `datePattern`, so parsing it does not guess again. */
function unreadable(text: string, fullText: string): Mistake {
  const mistake = timed(text) ?? timed(fullText) ?? unsupportedDate(text);
  if (mistake !== undefined) return mistake;
  const guess = guessDate(fullText);
  const isDate = guess !== undefined && (guess === 'unknown' || 'start' in readEdtf(guess));
  return unreadableDate(fullText, isDate ? guess : undefined);
}

/** What is wrong with a day that has a time; undefined if the text is anything else. */
function timed(text: string): Mistake | undefined {
  const { date, hasClock } = withoutTime(text) ?? {};
  if (date === undefined || hasClock === undefined) return undefined;
  const candidate = datePattern.test(date) ? date : guessDate(date);
  if (candidate === undefined || candidate === 'unknown') return undefined;
  const edtf = readEdtf(candidate);
  if ('message' in edtf) return edtf;
  return edtf.start === edtf.end && edtf.start.unit === 'day'
    ? dateWithTime(text, hasClock, candidate)
    : undefined;
}
