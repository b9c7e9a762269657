import { binOf, type ItemDate, isKnown } from '../../records/date.ts';
import { type DateInterval, type DatePart, isOneDate, readEdtf } from '../../records/edtf.ts';

/** The day of a date that states one and does not doubt it, `YYYY-MM-DD`; undefined for all others. */
export function certainDay(date: ItemDate): string | undefined {
  return isKnown(date) && date.edtf === date.earliest ? date.edtf : undefined;
}

/**
 * A date for programs that know years, months and days, and take any text that begins like one of these for it. It says a
 * day only where a day is certain: `1987-03-10`, `1987-03` of `1987-03-10/1987-03-14`, `1987-03~` of `1987-03-10~`, `1987`
 * of `1987-21`, `1914/1918`, `198X`. Undefined where no date is known.
 */
export function machineDate(date: ItemDate): string | undefined {
  if (!isKnown(date)) return undefined;
  if (certainDay(date) !== undefined) return date.edtf;
  let text = texts.get(date.edtf);
  if (text === undefined) {
    text = textOf(date);
    texts.set(date.edtf, text);
  }
  return text;
}

/** By EDTF: an archive has fewer dates than items, and most of them are days. */
const texts = new Map<string, string>();

function textOf(date: ItemDate): string {
  const edtf = readEdtf(date.edtf);
  if ('message' in edtf) return date.edtf;
  return isOneDate(edtf) ? ofOneDate(edtf.start) : ofInterval(edtf, date);
}

function ofOneDate({ unit, bare, mark }: DatePart): string {
  if (unit === 'season') return bare.slice(0, 4) + mark;
  return unit === 'day' && mark !== '' ? bare.slice(0, 7) + mark : bare + mark;
}

/** The month or the year that contains all of it, else its first and its last year. */
function ofInterval({ start, end, open }: DateInterval, date: ItemDate): string {
  if (open !== undefined) return open === 'start' ? `../${yearOf(end)}` : `${yearOf(start)}/..`;
  const mark = start.mark || end.mark;
  const bin = binOf(date);
  if (bin.kind === 'month') return bin.month + mark;
  if (bin.kind === 'year') return bin.year + mark;
  return `${yearOf(start)}/${yearOf(end)}`;
}

function yearOf({ bare, mark }: DatePart): string {
  return bare.slice(0, 4) + mark;
}
