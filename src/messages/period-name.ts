import { type DateParts, formatDate } from './format-date.ts';
import type { Messages } from './messages.ts';

/** The name of a day, month, year or decade: `12 March 1987`, `March 1987`, `1987`, `1980s`. */
export function periodName(key: string, messages: Messages): string {
  return named(key, day, month, messages);
}

/** The same, short enough for an axis: `12 Mar`, `Mar 1987`, `1987`, `1980s`. */
export function shortPeriodName(key: string, messages: Messages): string {
  return threeLetters(named(key, shortDay, shortMonth, messages));
}

/** A month or a day without its year, for use under a heading with the year: `March`, `12 March`. */
export function partName(key: string, messages: Messages): string {
  return named(key, dayOfYear, monthOfYear, messages);
}

/** A month without its year, in a few letters: `Mar`. */
export function shortPartName(key: string, messages: Messages): string {
  return threeLetters(named(key, shortDay, shortMonthOfYear, messages));
}

/** A day in a few letters: `12 Mar 1987`. */
export function shortDayName(day: string, messages: Messages): string {
  return threeLetters(formatDate(day, shortDayOfYear, messages.locale));
}

/** British English has one month of four letters. */
function threeLetters(name: string): string {
  return name.replace(/\bSept(?= |$)/, 'Sep');
}

const month: DateParts = { month: 'long', year: 'numeric' };
const day: DateParts = { ...month, day: 'numeric' };
const monthOfYear: DateParts = { month: 'long' };
const dayOfYear: DateParts = { ...monthOfYear, day: 'numeric' };
const shortMonth: DateParts = { month: 'short', year: 'numeric' };
const shortMonthOfYear: DateParts = { month: 'short' };
const shortDay: DateParts = { ...shortMonthOfYear, day: 'numeric' };
const shortDayOfYear: DateParts = { ...shortDay, year: 'numeric' };

function named(key: string, dayParts: DateParts, monthParts: DateParts, messages: Messages): string {
  if (key.length === 3) return messages.text('decade', { year: `${key}0` });
  return key.length === 4 ? key : formatDate(key, key.length === 7 ? monthParts : dayParts, messages.locale);
}
