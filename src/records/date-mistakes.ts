import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';

/** A date of the right form that does not exist in the calendar. */
export function impossibleDate(text: string, hint: string): Mistake {
  return { kind: 'impossible date', message: `impossible date ${quote(text)}`, hint };
}

/** The day of a date that has a time of day or a time zone is enough. */
export function dateWithTime(text: string, hasClock: boolean, day: string): Mistake {
  const kind = hasClock ? 'date with a time of day' : 'date with a time zone';
  return { kind, message: `${kind} ${quote(text)}`, hint: `Write only the day: ${day}. ${allowedDates}` };
}

/** EDTF allows intervals without an end; an archive only holds what has already happened. */
export function openInterval(text: string): Mistake {
  return {
    kind: 'open interval',
    message: `open interval ${quote(text)}`,
    hint: `Give both ends, such as 2024-12-10/2024-12-20. ${allowedDates}`,
  };
}

/** Names the EDTF features and the notations that archives do not use. */
export function unsupportedDate(text: string): Mistake | undefined {
  for (const { pattern, description, advice } of unsupported) {
    const match = pattern.exec(text);
    if (match)
      return {
        kind: description.replace(/:$/, ''),
        message: `${description} ${quote(text)}`,
        hint: `${advice(match)} ${allowedDates}`,
      };
  }
  return undefined;
}

/** Any other mistake; `guess` is the EDTF text that was probably meant. */
export function unreadableDate(text: string, guess: string | undefined): Mistake {
  const hint = guess === undefined ? allowedDates : `Did you mean ${guess}? ${allowedDates}`;
  return { kind: 'unreadable date', message: `unreadable date ${quote(text)}`, hint };
}

export const allowedDates =
  'A date is 2024, 2024-12 or 2024-12-18, optionally followed by ~ (about), ? (uncertain) or % (both); ' +
  'an interval of two such dates, as in 2024-12-10/2024-12-20; or the word unknown.';

const unsupported: readonly {
  readonly pattern: RegExp;
  readonly description: string;
  readonly advice: (match: RegExpExecArray) => string;
}[] = [
  {
    pattern: /^\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/,
    description: 'season code instead of a date:',
    advice: () => 'Write the months it covers, such as 2024-03/2024-05.',
  },
  {
    pattern: /^(\d{4})-(\d\d)-X{1,2}$/i,
    description: 'date with unknown digits',
    advice: (match) => `Write only the known part: ${match[1]}-${match[2]}.`,
  },
  {
    pattern: /^(\d{4})-X{1,2}(-X{1,2})?$/i,
    description: 'date with unknown digits',
    advice: (match) => `Write only the known part: ${match[1]}.`,
  },
  {
    pattern: /^(\d{1,3})(X{1,3})$/i,
    description: 'date with unknown digits',
    advice: ([, digits = '', unknown = '']) =>
      digits.length + unknown.length === 4
        ? `Write the range of possible years: ${digits}${'0'.repeat(unknown.length)}/${digits}${'9'.repeat(unknown.length)}.`
        : 'Write the range of possible years, such as 2020/2029.',
  },
  {
    pattern: /^(\d{3}0)s$/i,
    description: 'decade instead of a date:',
    advice: ([, year = '']) => `Write it as a range of years: ${year}/${year.slice(0, 3)}9.`,
  },
  {
    pattern: /^([~?%])(\d{4}(?:-\d\d){0,2})$/,
    description: 'mark before a date',
    advice: (match) => `Put the mark at the end: ${match[2]}${match[1]}.`,
  },
  {
    pattern: /^(\d{4}(?:-\d\d){0,2})([~?]{2})$/,
    description: 'two marks on a date',
    advice: (match) => `For both ~ and ?, write ${match[1]}%.`,
  },
  {
    pattern: /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]\d\d$/i,
    description: 'date with two digits for the year:',
    advice: () => 'Write the whole year first, then month and day.',
  },
  {
    pattern: /^[[{]\s*(\d{4}[-\d]*)\s*(?:,(?:.*,)?|\.\.)\s*(\d{4}[-\d]*)\s*[\]}]$/,
    description: 'set of dates',
    advice: (match) => `Write the first and the last as an interval: ${match[1]}/${match[2]}.`,
  },
];
