import { monthsOf } from './parts-of-year.ts';
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

/** An interval without one of its ends is written with two points, and one without both says nothing. */
export function openInterval(text: string): Mistake {
  const [before = '', after = ''] = text.split('/');
  const known = /\d/.test(before) ? before : after;
  const hint = !/\d/.test(known)
    ? 'Write date: unknown.'
    : `Write ${known === before ? `${known}/..` : `../${known}`} for an end that is not known.`;
  return { kind: 'open interval', message: `open interval ${quote(text)}`, hint: `${hint} ${allowedDates}` };
}

/** `1921-22` would be the summer of 1921, and is two years nearly everywhere. */
export function twoYears(text: string, year: string, next: string): Mistake {
  const { first, last } = monthsOf(Number(next));
  const [from, to] = [first, last].map((month) => `${year}-${String(month).padStart(2, '0')}`);
  const years = `${year}/${year.slice(0, 2)}${next}`;
  return {
    kind: 'two years or a part of one',
    message: `two years or a part of one: ${quote(text)}`,
    hint: `Write ${years} for the two years. For the part of ${year} that has the code ${next}, write its months: ${from}/${to}.`,
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
  'a decade, 202X; a season, 2024-21 (spring) to 2024-24 (winter); ' +
  'an interval of two such dates, as in 2024-12-10/2024-12-20, or 2024/.. and ../2024 where one is not known; ' +
  'or the word unknown.';

const unsupported: readonly {
  readonly pattern: RegExp;
  readonly description: string;
  readonly advice: (match: RegExpExecArray) => string;
}[] = [
  {
    pattern: /^(\d{1,3})(X{1,3})$/,
    description: 'date with unknown digits',
    advice: ([, digits = '', unknown = '']) =>
      digits.length + unknown.length === 4
        ? `Write the range of possible years: ${digits}${'0'.repeat(unknown.length)}/${digits}${'9'.repeat(unknown.length)}.`
        : 'Write 202X for a decade, and 20XX for a century.',
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
