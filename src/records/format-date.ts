import type { MessageKey, Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import { shortRange } from '../messages/period-range.ts';
import { type ItemDate, isKnown } from './date.ts';
import { type DatePart, isOneDate, readEdtf } from './edtf.ts';

/**
 * A date in the language of the messages, at exactly the precision it states: `18 December 2024`, `about December 2024`,
 * `summer 2024`, `2020s`, `2024 (uncertain)`, `10 to 20 December 2024`, `1910 or earlier`, `date unknown`,
 * `undated: “date not visible”`.
 */
export function formatDate(date: ItemDate, messages: Messages): string {
  if (!isKnown(date)) {
    const { words } = date;
    return words === undefined ? messages.text('dateUnknown') : messages.text('undatedInWords', { words });
  }
  const edtf = readEdtf(date.edtf);
  if ('message' in edtf) return date.edtf;
  const { start, end, open } = edtf;
  if (open !== undefined) {
    return messages.text(open === 'start' ? 'orEarlier' : 'orLater', { date: formatPart(start, messages) });
  }
  if (start === end) return formatPart(start, messages);
  if (start.mark === '' && end.mark === '' && start.unit === end.unit && isPeriod(start)) {
    return shortRange(start.bare, end.bare, messages);
  }
  return messages.text('dateRange', {
    start: formatPart(start, messages),
    end: formatPart(end, messages),
  });
}

/** The value of `<time datetime>`, which HTML defines for a single year, month or day but not for an interval. */
export function datetimeOf(date: ItemDate): string | undefined {
  const edtf = readEdtf(date.edtf);
  return 'start' in edtf && isOneDate(edtf) && isPeriod(edtf.start) ? edtf.start.bare : undefined;
}

/** Whether it is a year, a month or a day. */
function isPeriod({ unit }: DatePart): boolean {
  return unit === 'year' || unit === 'month' || unit === 'day';
}

function formatPart(part: DatePart, messages: Messages): string {
  const date = formatBare(part, messages);
  switch (part.mark) {
    case '~':
      return messages.text('aboutDate', { date });
    case '?':
      return messages.text('uncertainDate', { date });
    case '%':
      return messages.text('aboutUncertainDate', { date });
    default:
      return date;
  }
}

function formatBare({ unit, bare, first, last }: DatePart, messages: Messages): string {
  switch (unit) {
    case 'century':
      return messages.text('timeSpan', { start: first.slice(0, 4), end: last.slice(0, 4) });
    case 'decade':
      return periodName(bare.slice(0, 3), messages);
    case 'season':
      return formatSeason(bare.slice(0, 4), Number(bare.slice(5)), messages);
    default:
      return periodName(bare, messages);
  }
}

/** @param code of EDTF, from 21 to 41 */
function formatSeason(year: string, code: number, messages: Messages): string {
  const isSouthern = code >= 29 && code <= 32;
  const key = partsOfYear[code < 33 ? (code - 21) % 4 : code - 29];
  if (key === undefined) throw new Error(`EDTF has no part of a year ${code}`);
  const date = messages.text(key, { year });
  return isSouthern ? messages.text('inTheSouth', { date }) : date;
}

/** In the order of their codes, the seasons once. */
const partsOfYear = [
  'spring',
  'summer',
  'autumn',
  'winter',
  'firstQuarter',
  'secondQuarter',
  'thirdQuarter',
  'fourthQuarter',
  'firstThird',
  'secondThird',
  'lastThird',
  'firstHalf',
  'secondHalf',
] as const satisfies readonly MessageKey[];
